import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';
import type { RequestContext } from '@/server/context';
import { presentError } from '@/server/http/present-error';
import { docsDoor } from '@/server/http/rest/docs-door';
import { type RouteMatch, routeMatcher } from '@/server/http/rest/match-route';
import { openApiDocument } from '@/server/http/rest/open-api';
import { readJson } from '@/server/http/rest/read-json';
import { type RestOperation, type RestRoute, signedIn } from '@/server/http/rest/route';
import { REST_ROUTES } from '@/server/http/rest/routes';
import { sendJson, sendRefusal, sendText } from '@/server/http/rest/send-json';
import { VERSION } from '@/server/http/rest/version';

type RestParts = {
  /** Answers `GET /api/v1/events`; only signed-in people come here. */
  readonly streamDoor: (req: IncomingMessage, res: ServerResponse, ctx: RequestContext) => Promise<void>;
  /** Told of errors that nobody expected. */
  readonly report: (error: unknown, ctx: RequestContext) => void;
};

type Door = (req: IncomingMessage, res: ServerResponse, ctx: RequestContext) => Promise<boolean>;

const DOCUMENT_PATH = '/api/v1/openapi.json';
const HEALTH_PATH = '/api/health';

/**
 * The public REST API, its document and the page that shows it. Resolves to `false` for addresses that are not its own, and
 * never rejects: what goes wrong is answered.
 */
export function restDoor({ streamDoor, report }: RestParts): Door {
  const match = routeMatcher(REST_ROUTES);
  const document = JSON.stringify(openApiDocument(REST_ROUTES, VERSION));

  const respond: Door = async (req, res, ctx) => {
    const [pathname = '', search = ''] = (req.url ?? '').split('?', 2);
    const method = req.method ?? 'GET';
    if (docsDoor(method, pathname, res)) return true;
    if (pathname !== HEALTH_PATH && !`${pathname}/`.startsWith('/api/v1/')) return false;
    if (pathname === DOCUMENT_PATH && isRead(method)) {
      sendJson(res, 200, document);
      return true;
    }
    const { route, params } = found(match(method, pathname), res);
    if (route.answer === 'stream') {
      signedIn(ctx);
      await streamDoor(req, res, ctx);
      return true;
    }
    const answer = await run(route, { req, ctx, params, search });
    sendAnswer(res, route.operation, answer);
    return true;
  };

  return async (req, res, ctx) => {
    try {
      return await respond(req, res, ctx);
    } catch (error) {
      const refusal = presentError(error, ctx.requestId);
      if (refusal.code === 'server.unexpected') report(error, ctx);
      if (res.headersSent || res.destroyed) res.destroy();
      else sendRefusal(res, refusal);
      return true;
    }
  };
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

function sendAnswer(res: ServerResponse, { status, text }: RestOperation, answer: unknown): void {
  if (!text) {
    sendJson(res, status, JSON.stringify(answer));
    return;
  }
  // Inline: a phone shows the appointment and asks where to put it, instead of keeping a file.
  res.setHeader('Content-Disposition', `inline; filename="${text.filename}"`);
  sendText(res, { status, type: text.type, text: String(answer) });
}

function found(match: RouteMatch | null, res: ServerResponse) {
  if (!match) throw new DomainError('not-found');
  if ('route' in match) return match;
  res.setHeader('Allow', match.allowed.join(', '));
  throw new DomainError('request.method-not-allowed');
}

type Incoming = {
  readonly req: IncomingMessage;
  readonly ctx: RequestContext;
  readonly params: Readonly<Record<string, string>>;
  readonly search: string;
};

/** Who asks comes before what is asked: without a session nothing of the request is looked at. */
async function run({ access, method, answer }: RestRoute, { req, ctx, params, search }: Incoming): Promise<unknown> {
  if (access !== 'public') signedIn(ctx);
  if (answer === 'stream') throw new Error('The stream has a door of its own');
  const body = method === 'POST' ? await readJson(req) : {};
  return answer(ctx, { params, query: queryOf(search), body });
}

function queryOf(search: string): Readonly<Record<string, string>> {
  const entries = [...new URLSearchParams(search)];
  const query = Object.fromEntries(entries);
  if (Object.keys(query).length !== entries.length) throw new DomainError('input.invalid');
  return query;
}
