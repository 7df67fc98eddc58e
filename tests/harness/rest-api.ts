import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { RefusalAnswer } from '@/contract/api/v1/refusal';
import { createAuth } from '@/server/auth/auth';
import { createHttpServer } from '@/server/http/create-http-server';
import { routeMatcher } from '@/server/http/rest/match-route';
import { REST_ROUTES } from '@/server/http/rest/routes';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { createImageRenderer } from '@/server/platform/images/sharp-image-renderer';
import { createLog } from '@/server/platform/log';
import { createPostgresRateLimiter } from '@/server/platform/rate-limiter-postgres';
import { createHub } from '@/server/realtime/hub';
import { makeSession } from '@/tests/harness/factories';
import { recordingPushSender } from '@/tests/harness/recording-push-sender';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

type Call = {
  /** Brings their API token. */
  readonly as?: Person;
  readonly json?: unknown;
  /** Instead of `json`, as it is. */
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
};

export type ApiAnswer = { readonly status: number; readonly body: unknown; readonly headers: Headers };

export type RestApi = {
  readonly all: Scene;
  readonly origin: string;
  /** Calls the API over a socket and holds every answer to what the document says of it. */
  call(method: string, path: string, call?: Call): Promise<ApiAnswer>;
  bearer(person: Person): Record<string, string>;
  close(): Promise<void>;
};

export const codeOf = ({ body }: ApiAnswer): string => RefusalAnswer.parse(body).error.code;

const SECRETS = { authSecret: 's'.repeat(32), publicUrl: 'http://localhost:3000' };

/** The server's own HTTP doors on a free port, with the people of {@link scene}; pages answer 418. */
export async function restApi(): Promise<RestApi> {
  const bus = createMemoryBus();
  const all = await scene({ onCommit: () => bus.publish({ kind: 'wake' }) });
  const log = createLog('silent');
  const { pool } = all.deps.db;
  const limiter = createPostgresRateLimiter({ pool, factor: 1 });
  const hub = createHub({ db: all.deps.db, bus, log });
  const auth = createAuth({ ...all.deps, ...SECRETS, limiter, report: () => {} });
  const server = createHttpServer({
    parts: {
      ...all.deps,
      hub,
      limiter,
      images: createImageRenderer(),
      push: recordingPushSender(),
      log,
      auth,
      authSecret: SECRETS.authSecret,
    },
    publicUrl: SECRETS.publicUrl,
    stage: 'test',
    trustProxy: false,
    pages: (_, response) => response.writeHead(418).end('a page'),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = new Map<Person, string>();
  for (const person of [all.tom, all.mira, all.nadia]) {
    const { token } = await makeSession(all.world, { user: person.user, kind: 'api' });
    tokens.set(person, token ?? '');
  }
  const bearer = (person: Person) => ({ authorization: `Bearer ${tokens.get(person)}` });
  const call: RestApi['call'] = async (method, path, { as, json, body, headers = {} } = {}) => {
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    const sent = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(origin + path, {
      method,
      headers: { ...(as && bearer(as)), ...type, ...headers },
      ...(sent === undefined ? {} : { body: sent }),
    });
    return held(method, path, response);
  };
  const close = async () => {
    await hub.close();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    await all.close();
  };
  return { all, origin, call, bearer, close };
}

const match = routeMatcher(REST_ROUTES);

async function held(method: string, path: string, response: Response): Promise<ApiAnswer> {
  const found = match(method, path.split('?')[0] ?? path);
  const text = response.ok && found && 'route' in found ? found.route.operation.text : undefined;
  const body: unknown = text ? await response.text() : await response.json();
  expect(response.headers.get('content-type')).toBe(`${text?.type ?? 'application/json'}; charset=utf-8`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  if (!response.ok) {
    expect(RefusalAnswer.parse(body)).toEqual(body);
  } else if (found && 'route' in found) {
    expect(response.status).toBe(found.route.operation.status);
    expect(found.route.operation.answer.parse(body)).toEqual(body);
  }
  return { status: response.status, body, headers: response.headers };
}
