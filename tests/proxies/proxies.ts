import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import { debianProgram, type Found } from '@/tests/harness/debian-program';
import { ownFolder, startOwnProgram } from '@/tests/harness/own-program';
import { selfSigned } from '@/tests/harness/self-signed';

export type RunningProxy = { readonly url: string; readonly end: () => Promise<void> };

/** A proxy as people run it, in front of one or two processes on loopback ports. */
export type ProxyKind = {
  readonly name: string;
  readonly found: Found;
  start(one: number, two: number): Promise<RunningProxy>;
};

const nginx = debianProgram('nginx', 'nginx');
const haproxy = debianProgram('haproxy', 'haproxy');
const DOCS = path.resolve(import.meta.dirname, '../../docs/proxies');
const NAME = 'chat.example.com';

/** Replaces each of `places`, all of which must be there: a configuration that reads otherwise was not tested. */
export function fill(configuration: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((text, [place, value]) => {
    if (!text.includes(place)) throw new Error(`the configuration does not say “${place}”`);
    return text.replaceAll(place, value);
  }, configuration);
}

/** nginx keeps what is too long for memory in folders that only its package makes. */
const nginxFolders = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${folder}/${use};`).join(' ');

async function startNginx(configuration: string, port: number, scheme: 'http' | 'https', folder = ownFolder('nginx')) {
  const file = path.join(folder, 'nginx.conf');
  fs.writeFileSync(file, fill(configuration, { 'http {': `http { access_log off; ${nginxFolders(folder)}` }));
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const globals = `${user}daemon off; pid ${folder}/pid; error_log ${folder}/error.log;`;
  const args = ['-p', folder, '-e', `${folder}/error.log`, '-c', file, '-g', globals];
  return running(nginx, args, { port, scheme, folder });
}

type Place = { readonly port: number; readonly scheme: 'http' | 'https'; readonly folder: string };

async function running(found: Found, args: readonly string[], { port, scheme, folder }: Place): Promise<RunningProxy> {
  const program = await startOwnProgram(found, args, port);
  const end = async () => {
    await program.end();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { url: `${scheme}://127.0.0.1:${port}`, end };
}

/** Nothing but what somebody writes who has never heard of streams, and `more`. */
const plainNginx = (name: string, more: string): ProxyKind => ({
  name,
  found: nginx,
  start: async (one) => {
    const port = await freePort();
    const location = `location / { proxy_pass http://127.0.0.1:${one}; }`;
    return startNginx(`events {} http { ${more} server { listen ${port}; ${location} } }`, port, 'http');
  },
});

const ourNginx: ProxyKind = {
  name: 'docs/proxies/nginx.conf',
  found: nginx,
  start: async (one, two) => {
    const port = await freePort();
    const folder = ownFolder('nginx');
    const { cert, key } = selfSigned([NAME]);
    fs.writeFileSync(`${folder}/cert.pem`, cert);
    fs.writeFileSync(`${folder}/key.pem`, key);
    const text = fill(fs.readFileSync(`${DOCS}/nginx.conf`, 'utf8'), {
      'listen 443': `listen ${port}`,
      'worker_processes auto': 'worker_processes 2',
      'worker_connections 20000': 'worker_connections 500',
      [`/etc/ssl/${NAME}.pem`]: `${folder}/cert.pem`,
      [`/etc/ssl/${NAME}.key`]: `${folder}/key.pem`,
      '127.0.0.1:3001': `127.0.0.1:${one}`,
      '127.0.0.1:3002': `127.0.0.1:${two}`,
    });
    return startNginx(text, port, 'https', folder);
  },
};

const ourHaproxy: ProxyKind = {
  name: 'docs/proxies/haproxy.cfg',
  found: haproxy,
  start: async (one, two) => {
    const port = await freePort();
    const folder = ownFolder('haproxy');
    const { cert, key } = selfSigned([NAME]);
    fs.writeFileSync(`${folder}/both.pem`, `${cert}\n${key}`);
    const text = fill(fs.readFileSync(`${DOCS}/haproxy.cfg`, 'utf8'), {
      'bind :443': `bind 127.0.0.1:${port}`,
      'maxconn 40000': 'maxconn 500',
      [`/etc/ssl/${NAME}.both.pem`]: `${folder}/both.pem`,
      '127.0.0.1:3001': `127.0.0.1:${one}`,
      '127.0.0.1:3002': `127.0.0.1:${two}`,
    });
    fs.writeFileSync(`${folder}/haproxy.cfg`, text);
    return running(haproxy, ['-db', '-f', `${folder}/haproxy.cfg`], { port, scheme: 'https', folder });
  },
};

/** With two processes behind them. */
export const OUR_PROXIES: readonly ProxyKind[] = [ourNginx, ourHaproxy];

/** Every way in which a stream of ours must arrive. */
export const PROXIES: readonly ProxyKind[] = [
  plainNginx('nginx as it comes', ''),
  plainNginx(
    'nginx that compresses streams',
    'gzip on; gzip_proxied any; gzip_min_length 0; gzip_types text/event-stream;',
  ),
  plainNginx('nginx that speaks HTTP/1.0', 'proxy_http_version 1.0;'),
  ...OUR_PROXIES,
];
