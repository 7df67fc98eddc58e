import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** About one connection only (RFC 9110), never passed on. What is left of them Node writes itself. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect'];

/**
 * What became of a request. Somebody else may be asked when it is `unreached`, since not a byte of it got there, or `unknown`: a file of
 * another build, which another process may serve.
 */
export type PassedOn = 'answered' | 'unreached' | 'unknown' | 'failed';

type Leg = {
  readonly port: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Whether a proxy in front of us says who the visitor is. */
  readonly trustProxy: boolean;
  /** Whether there is nobody else left to ask. */
  readonly isLast: boolean;
};

/**
 * Asks the process at `port` and hands its answer on, byte by byte as it comes. Each request has a connection of its own: then a
 * connection that fails to open is the proof that nothing was done.
 */
export function passOn({ port, request, response, trustProxy, isLast }: Leg): Promise<PassedOn> {
  return new Promise((resolve) => {
    let reached = false;
    const headers = requestHeaders(request, trustProxy);
    const { method, url: path } = request;
    const asked = http.request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    const fail = () => {
      if (response.headersSent) response.destroy(); // an answer that was cut must not look like a whole one
      resolve(reached ? 'failed' : 'unreached');
    };
    asked.on('socket', (socket) => {
      socket.setNoDelay(true);
      socket.once('connect', () => {
        reached = true;
        request.pipe(asked);
        // What is still being said then nobody hears; cutting it off would take the connection with it, and the answer.
        asked.once('close', () => request.unpipe(asked).resume());
      });
    });
    asked.on('error', fail);
    asked.on('response', (answer) => {
      if (!isLast && isUnknownFile(request, answer)) {
        answer.resume();
        return resolve('unknown');
      }
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answerHeaders(answer.headers, response));
      response.flushHeaders();
      pipeline(answer, response, (error) => (error ? fail() : resolve('answered')));
    });
    const over = () => {
      if (!response.writableFinished || !request.complete) asked.destroy();
      resolve('answered'); // whoever asked went away, or has it all
    };
    response.once('close', over);
    asked.once('close', () => response.off('close', over));
  });
}

const isUnknownFile = ({ method, url }: IncomingMessage, { statusCode }: IncomingMessage) =>
  statusCode === 404 && method === 'GET' && url?.startsWith('/_next/static/') === true;

function requestHeaders({ headers, socket }: IncomingMessage, trustProxy: boolean): IncomingHttpHeaders {
  const kept = without(headers, HOP_BY_HOP);
  const visitor = socket.remoteAddress ?? 'unknown';
  const said = trustProxy ? headers['x-forwarded-for'] : undefined;
  // Were the process to end the connection with its answer, that would be lost whenever it did not wait for all of the request.
  return { ...kept, 'x-forwarded-for': said ?? visitor, connection: 'keep-alive' };
}

/** The process speaks of its connection to us; whether this one is kept is for Node to say, and for a client that asked. */
function answerHeaders(headers: IncomingHttpHeaders, response: ServerResponse): IncomingHttpHeaders {
  const kept = without(headers, [...HOP_BY_HOP, 'transfer-encoding']);
  return response.shouldKeepAlive ? kept : { ...kept, connection: 'close' };
}

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
