import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { freePort } from '@/scripts/free-port';
import type { Lifetime } from '@/scripts/lifetime';
import { sessionCookieName } from '@/server/auth/session-cookie';
import { type AppServer, openAppServer, type Settings } from '@/tests/chaos/app-server';
import { type ChaosDatabase, openDatabase } from '@/tests/chaos/database';
import { type FaultProxy, faultProxy } from '@/tests/chaos/fault-proxy';
import { type MailSink, openMailSink } from '@/tests/chaos/mail-sink';
import { type PushService, pushService } from '@/tests/harness/push-service';
import { preparePush } from '@/tests/harness/push-stage';

/** Where everything happens: one database, two processes of the production build on it, and what they talk to. */
export type Stage = {
  /** For logs and ledgers; kept after a failure. */
  readonly folder: string;
  readonly database: ChaosDatabase;
  readonly a: AppServer;
  readonly b: AppServer;
  readonly publicUrl: string;
  readonly mails: MailSink;
  readonly pushes: PushService;
  /** A line between one device and the processes: `preferred` first, the other when nobody is there. */
  front(preferred: AppServer, random: () => number): Promise<FaultProxy>;
  /** From now on new connections of every front lead to these ports instead, such as those of proxies; `null`: as usual. */
  leadTo(ports: readonly number[] | null): void;
  /** The `Cookie` header of a browser whose session is `sessionId`. */
  cookieFor(sessionId: string): Promise<string>;
  /** Another number for each trial, so that people and files of two never meet. */
  takeNumber(): number;
  /** One more process, with a port of its own; not started yet. */
  another(name: string): Promise<AppServer>;
};

const SECRET = 'only-for-the-chaos-tests-0123456789abcdef';
/** Simulators write faster than people. */
const GENEROUS = { AUTH_LIMIT_FACTOR: '10000', SEND_LIMIT_PER_MINUTE: '1000000' };

/** Starts database, both processes and sinks; `random` decides what proxies do by chance. */
export async function openStage(lifetime: Lifetime, random: () => number): Promise<Stage> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-chaos-'));
  const database = await openDatabase(lifetime);
  const mails = await openMailSink(lifetime);
  const { push, pushEnv } = await preparePush(folder);
  const pushes = await pushService(push);
  lifetime.atEnd(pushes.close);
  const publicUrl = `http://localhost:${await freePort()}`;
  const settings = settingsFor({ folder, publicUrl, smtpUrl: mails.url, pushEnv });
  const another = (name: string) => openAppServer(lifetime, { name, folder, database, settings, random });
  const [a, b] = await Promise.all([another('a'), another('b')]);
  await Promise.all([a.start(), b.start()]);
  let elsewhere: readonly number[] | null = null;
  const leadTo = (ports: readonly number[] | null) => {
    elsewhere = ports;
  };
  const front = async (preferred: AppServer, chance: () => number) => {
    const other = preferred === a ? b : a;
    const targets = () => elsewhere ?? [preferred, other].map(({ port }) => port);
    const proxy = await faultProxy({ targets, random: chance });
    lifetime.atEnd(() => proxy.close());
    return proxy;
  };
  const cookieFor = async (sid: string) =>
    `${sessionCookieName(publicUrl)}=${await encode({ token: { sid }, secret: SECRET })}`;
  let trials = 0;
  const takeNumber = () => ++trials;
  return { folder, database, a, b, publicUrl, mails, pushes, front, leadTo, cookieFor, takeNumber, another };
}

type Given = { folder: string; publicUrl: string; smtpUrl: string; pushEnv: Settings };

const settingsFor = ({ folder, publicUrl, smtpUrl, pushEnv }: Given): Settings => ({
  ...GENEROUS,
  PARLOUR_STAGE: 'local',
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PUBLIC_URL: publicUrl,
  AUTH_SECRET: SECRET,
  AUDIT_KEY: SECRET,
  PARLOUR_HOME: folder,
  SMTP_URL: smtpUrl,
  MAIL_FROM: 'Parlour <no-reply@parlour.test>',
  ...pushEnv,
});
