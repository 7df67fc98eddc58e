import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { BALANCER_KEY } from '@/contract/api/balancer-key';

/** About one connection only (RFC 9110), never passed on. What is left of them Node writes itself. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect'];

/**
 * What became of a request. Somebody else may be asked when it is `unreached`, since not a byte of it got there, or `unknown`: a file of
 * another build, which another process may serve. `failed`: it went away in the middle; `silent`: it did not answer in time.
 */
export type PassedOn = 'answered' | 'unreached' | 'unknown' | 'failed' | 'silent';

type Leg = {
  readonly port: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Whether a proxy in front of us says who the visitor is. */
  readonly trustProxy: boolean;
  /** Whether there is nobody else left to ask. */
  readonly isLast: boolean;
  /** Proves to the process that it is us who say who the visitor is. */
  readonly key: string;
  /** For how long nothing may come from the process while it is its turn. Not for event streams: who listens watches them. */
  readonly silenceMs: number;
};

/**
 * Asks the process at `port` and hands its answer on, byte by byte as it comes. Each request has a connection of its own: then a
 * connection that fails to open is the proof that nothing was done.
 */
export function passOn(leg: Leg): Promise<PassedOn> {
  const { port, request, response, isLast, silenceMs: timeout } = leg;
  return new Promise((resolve) => {
    let reached = false;
    let isSilent = false;
    const { method, url: path } = request;
    const asked = http.request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: requestHeaders(leg),
      agent: false,
      timeout,
    });
    const fail = () => {
      if (response.headersSent) response.destroy(); // an answer that was cut must not look like a whole one
      if (!reached) return resolve('unreached');
      resolve(isSilent ? 'silent' : 'failed');
    };
    asked.on('timeout', () => {
      if (isVisitorsTurn(leg, asked)) return;
      isSilent = true;
      asked.destroy(new Error('no answer in time'));
    });
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
      if (isEventStream(answer)) asked.setTimeout(0);
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

const isEventStream = ({ headers }: IncomingMessage) =>
  headers['content-type']?.startsWith('text/event-stream') === true;

/** Whether it is on whoever asked to go on: to say the rest, where the process takes it, or to read the answer. */
const isVisitorsTurn = ({ request, response }: Leg, asked: ClientRequest) =>
  (!request.complete && !asked.writableNeedDrain) || response.writableNeedDrain;

function requestHeaders({ request: { headers, socket }, trustProxy, key }: Leg): IncomingHttpHeaders {
  const kept = without(headers, HOP_BY_HOP);
  const visitor = socket.remoteAddress ?? 'unknown';
  const said = trustProxy ? headers['x-forwarded-for'] : undefined;
  // Were the process to end the connection with its answer, that would be lost whenever it did not wait for all of the request.
  return { ...kept, 'x-forwarded-for': said ?? visitor, [BALANCER_KEY]: key, connection: 'keep-alive' };
}

/** The process speaks of its connection to us; whether this one is kept is for Node to say, and for a client that asked. */
function answerHeaders(headers: IncomingHttpHeaders, response: ServerResponse): IncomingHttpHeaders {
  const kept = without(headers, [...HOP_BY_HOP, 'transfer-encoding']);
  return response.shouldKeepAlive ? kept : { ...kept, connection: 'close' };
}

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
