import http from 'node:http';
import type { Socket } from 'node:net';

const HTTPS_PORT = 443;

/** A connection to `host` by way of an HTTP proxy. The proxy sees the name and nothing else. */
export const openTunnel = (proxy: string, host: string, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const place = `${host}:${HTTPS_PORT}`;
    const { username, password } = new URL(proxy);
    const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    const headers = { host: place, ...(username ? { 'proxy-authorization': `Basic ${login}` } : {}) };
    const asked = http.request(proxy, { method: 'CONNECT', path: place, headers, signal });
    asked.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`the proxy answered ${answer.statusCode}`));
    });
    asked.once('response', (answer) => {
      answer.destroy();
      reject(new Error(`the proxy answered ${answer.statusCode}`));
    });
    asked.once('error', reject);
    asked.end();
  });
