import type { Auth } from '@/server/auth/auth';
import type { Actor } from '@/server/domain/actor';
import type { Stage } from '@/server/env';
import type { Caller } from '@/server/routers/root';

export type OutboxMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: string;
  readonly createdAt: string;
};

/** What pages may ask of the process they run in. */
export interface ServerHandle {
  readonly stage: Stage;
  /** The origin people open: `https://chat.example.com`. */
  readonly publicUrl: string;
  /** Calls procedures as whoever sent `headers`; refusals are thrown as TRPCError. */
  caller(headers: Headers): Promise<Caller>;
  actor(headers: Headers): Promise<Actor>;
  readonly auth: Auth;
  /** The newest mails, newest first; always empty in production. */
  outbox(): Promise<readonly OutboxMail[]>;
}

const KEY = Symbol.for('parlour.server');
type Shelf = { [KEY]?: ServerHandle };

// Next bundles pages apart from the process; globalThis is the one place both can reach.
const shelf = globalThis as typeof globalThis & Shelf;

export function setServer(server: ServerHandle): void {
  shelf[KEY] = server;
}

/** @throws while `next build` runs and in any process that main.ts did not start. */
export function getServer(): ServerHandle {
  const server = shelf[KEY];
  if (!server)
    throw new Error('The Parlour server is not running in this process; start it with `npm start` or `npm run dev`.');
  return server;
}
