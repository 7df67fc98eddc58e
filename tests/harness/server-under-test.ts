import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode } from 'next-auth/jwt';
import pino from 'pino';
import { createAuth } from '@/server/auth/auth';
import { sessionCookieName } from '@/server/auth/session-cookie';
import type { ServerParts } from '@/server/context';
import { createHttpServer } from '@/server/http/create-http-server';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { createImageRenderer } from '@/server/platform/images/sharp-image-renderer';
import { createPostgresRateLimiter } from '@/server/platform/rate-limiter-postgres';
import { createHub } from '@/server/realtime/hub';
import { recordingPushSender } from '@/tests/harness/recording-push-sender';
import { type Scene, scene } from '@/tests/harness/scene';

export type ServerUnderTest = {
  readonly scene: Scene;
  /** Where it listens; not what it believes its public address to be. */
  readonly url: string;
  readonly publicUrl: string;
  readonly parts: ServerParts;
  /** Every line it has logged. */
  readonly logged: readonly string[];
  /** The `Cookie` header of a browser whose session row is `sessionId`. */
  cookieFor(sessionId: string, secret?: string): Promise<string>;
  close(): Promise<void>;
};

const AUTH_SECRET = 'only-for-the-tests-0123456789abcdef';
const PUBLIC_URL = 'http://localhost:3000';
/** So many that no test runs into a limit that it does not mean to. */
const LIMIT_FACTOR = 100_000;

/** The project's own HTTP server with a scene behind it, in this process, without pages. */
export async function serverUnderTest(): Promise<ServerUnderTest> {
  const bus = createMemoryBus();
  const own = await scene({ onCommit: () => bus.publish({ kind: 'wake' }) });
  const logged: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) });
  const { deps } = own;
  const { pool } = deps.db;
  const hub = createHub({ db: deps.db, bus, log });
  const limiter = createPostgresRateLimiter({ pool, factor: LIMIT_FACTOR });
  const report = (error: unknown) => log.error({ err: error }, 'auth.failed');
  const auth = createAuth({ ...deps, limiter, report, authSecret: AUTH_SECRET, publicUrl: PUBLIC_URL });
  const parts: ServerParts = {
    ...deps,
    hub,
    limiter,
    images: createImageRenderer(),
    push: recordingPushSender(),
    log,
    auth,
    authSecret: AUTH_SECRET,
  };
  const server = createHttpServer({
    parts,
    publicUrl: PUBLIC_URL,
    stage: 'test',
    trustProxy: false,
    pages: (_request, response) => response.writeHead(404).end('no pages here'),
  });
  const cookieFor = async (sid: string, secret = AUTH_SECRET) =>
    `${sessionCookieName(PUBLIC_URL)}=${await encode({ token: { sid }, secret })}`;
  const close = async () => {
    await hub.close();
    await closed(server);
    await bus.close();
    await own.close();
  };
  return { scene: own, url: await listening(server), publicUrl: PUBLIC_URL, parts, logged, cookieFor, close };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await end;
}
