import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { ServerParts } from '@/server/context';
import type { Stage } from '@/server/env';
import { ACCOUNT_EXPORT_PATH, accountExportDoor } from '@/server/http/account-export-door';
import { AUDIT_EXPORT_PATH, auditExportDoor } from '@/server/http/audit-export-door';
import { calendarDoor, isCalendarFeed } from '@/server/http/calendar-door';
import { createDeparture, type Departure } from '@/server/http/departure';
import { freshNonce } from '@/server/http/fresh-nonce';
import { answerLive, answerReady, answerStreamProbe } from '@/server/http/health-door';
import { originGate } from '@/server/http/origin-gate';
import { decoded, pageGate } from '@/server/http/page-gate';
import { PICTURES_PATH, pictureDoor } from '@/server/http/picture-door';
import { refuseRequest } from '@/server/http/refuse';
import { clientAddress, INNER_HEADERS, isByBalancer, requestContext } from '@/server/http/request-context';
import { restDoor } from '@/server/http/rest/rest-door';
import { securityHeaders } from '@/server/http/security-headers';
import { isShareCard, shareCardDoor } from '@/server/http/share-card-door';
import { streamDoor } from '@/server/http/stream-door';
import { TRPC_PREFIX, trpcDoor } from '@/server/http/trpc-door';

type HttpOptions = {
  readonly parts: ServerParts;
  readonly publicUrl: string;
  readonly stage: Stage;
  readonly trustProxy: boolean;
  /** What our balancer shows when it says who a visitor is; `null` where there is none of ours. */
  readonly balancerKey?: string | null;
  /** Begun by whoever ends the process. */
  readonly departure?: Departure;
  /** Pages; everything that is not one of the fast lane's addresses. */
  readonly pages: RequestListener;
};

const STREAM_PATHS = new Set(['/api/trpc/events.stream', '/api/v1/events']);
const REST_PREFIXES = ['/api/v1', '/api/health', '/api/docs'];
const HEADERS_TIMEOUT_MS = 20_000;
/** Where nothing is, for addresses that cannot be decoded: Next would answer them with 500. */
const NOWHERE = '/not-found';

/** The one HTTP server: the gate in front of everything, the fast lane, and Next for the rest (decision 0001). */
export function createHttpServer(options: HttpOptions): http.Server {
  const { log } = options.parts;
  const dev = options.stage === 'development';
  const answerRest = restDoor({
    streamDoor,
    report: (error, { requestId }) => log.error({ err: error, requestId }, 'request.failed'),
  });
  const departure = options.departure ?? createDeparture();
  const doors: Doors = { answerRest, answerCard: shareCardDoor(), departure };
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID();
    serve(options, doors, { request, response, requestId }).catch((error: unknown) => {
      refuseRequest(response, error, { requestId, log: options.parts.log });
    });
  };
  const timeouts = { headersTimeout: HEADERS_TIMEOUT_MS, keepAliveTimeout: 65_000 };
  // Next listens for upgrades of its own accord, past every gate, and leaves the sockets open that it has no use for. Requests
  // that merely offer one (`Upgrade: h2c` of Java's client and curl) are to be answered like any other.
  const shouldUpgradeCallback = ({ url }: IncomingMessage) => dev && url?.startsWith('/_next/') === true;
  return http.createServer({ ...timeouts, shouldUpgradeCallback }, listener);
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly requestId: string };

type Doors = {
  readonly answerRest: ReturnType<typeof restDoor>;
  readonly answerCard: ReturnType<typeof shareCardDoor>;
  readonly departure: Departure;
};

async function serve(options: HttpOptions, doors: Doors, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const { answerRest, answerCard, departure } = doors;
  prepare(options, exchange);
  // Whoever keeps this connection for later would meet nobody then.
  if (departure.begun) response.setHeader('Connection', 'close');
  const { parts, publicUrl, stage } = options;
  const { method = 'GET' } = request;
  // Neither tRPC nor Next has a word for it.
  if (method === 'TRACE') throw new DomainError('request.method-not-allowed');
  demand(originGate({ method, headers: request.headers, publicOrigin: publicUrl, stage }));
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/livez') return answerLive(response);
  if (path === '/readyz') return answerReady(response, { ...parts, departure });
  if (path === '/api/health/stream') return answerStreamProbe(response);
  if (STREAM_PATHS.has(path) && method === 'GET') {
    if (departure.begun) throw new DomainError('server.unavailable');
    return streamDoor(request, response, await requestContext(parts, request.headers));
  }
  if (path.startsWith(TRPC_PREFIX)) return trpcDoor(request, response, await requestContext(parts, request.headers));
  if (path === PICTURES_PATH || path.startsWith(`${PICTURES_PATH}/`)) {
    return pictureDoor(request, response, await requestContext(parts, request.headers));
  }
  if (path === ACCOUNT_EXPORT_PATH) {
    return accountExportDoor(request, response, await requestContext(parts, request.headers));
  }
  if (path === AUDIT_EXPORT_PATH) {
    return auditExportDoor(request, response, await requestContext(parts, request.headers));
  }
  if (isCalendarFeed(path)) return calendarDoor(request, response, parts);
  if (isShareCard(path)) return answerCard(request, response, parts);
  if (isRest(path) && (await answerRest(request, response, await requestContext(parts, request.headers)))) return;
  demand(pageGate({ method, url: request.url ?? '/', headers: request.headers }));
  if (decoded(path) === null) request.url = NOWHERE;
  options.pages(request, response);
}

const isRest = (path: string): boolean =>
  REST_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));

/** Headers of every answer, and what pages are told by request headers that nobody outside can set. */
function prepare(
  { publicUrl, stage, trustProxy, balancerKey = null }: HttpOptions,
  { request, response, requestId }: Exchange,
): void {
  const nonce = freshNonce();
  const headers = securityHeaders({ nonce, publicUrl, dev: stage === 'development' });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('X-Request-Id', requestId);
  const isByProxy = trustProxy && isByBalancer(request.headers, balancerKey);
  for (const name of INNER_HEADERS) delete request.headers[name];
  request.headers['x-parlour-ip'] = clientAddress(
    request.headers,
    request.socket.remoteAddress ?? 'unknown',
    isByProxy,
  );
  request.headers['x-parlour-request-id'] = requestId;
  request.headers['x-nonce'] = nonce;
  // Next takes the nonce for its own scripts from here.
  request.headers['content-security-policy'] = headers['Content-Security-Policy'] ?? '';
}
