import path from 'node:path';
import { z } from 'zod';
import { defaultSubject, isKeyPair, isSubject } from '@/server/platform/push/vapid';

export const STAGES = ['local', 'production', 'development', 'test'] as const;
/** `local` is the production build on somebody's own machine: nothing to configure, mail goes to the outbox page. */
export type Stage = (typeof STAGES)[number];

export type EnvProblem = { name: string; problem: string; fix: string };
type Source = Readonly<Record<string, string | undefined>>;

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '::1']);
const DEFAULT_MAIL_FROM = 'Parlour <no-reply@localhost>';
const MIN_SECRET_LENGTH = 32;
const MAX_PORT = 65_535;
const WORKERS = ['inside', 'apart'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `is not a whole number from ${from} to ${to}`,
    })
    .transform(Number);

const flag = z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).transform((text) => text === '1');

const urlOf = (protocols: readonly string[], problem: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), { error: problem });

const Variables = z.object({
  PARLOUR_STAGE: z.enum(STAGES, { error: `is none of ${STAGES.join(', ')}` }),
  PORT: wholeNumber(1, MAX_PORT),
  HOST: z.string(),
  PUBLIC_URL: urlOf(['http:', 'https:'], 'is not an http(s) address')
    .refine((text) => !URL.canParse(text) || new URL(text).pathname === '/', {
      error: 'has a path; only an origin works',
    })
    .transform((text) => new URL(text).origin),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:'], 'is missing or is not a Postgres address'),
  REDIS_URL: urlOf(['redis:', 'rediss:'], 'is not a Redis address').optional(),
  AUTH_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, { error: `is missing or shorter than ${MIN_SECRET_LENGTH} characters` }),
  AUDIT_KEY: z.string().min(MIN_SECRET_LENGTH, { error: `is missing or shorter than ${MIN_SECRET_LENGTH} characters` }),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'is not an SMTP address').optional(),
  MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/, { error: 'is not a sender address' }),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  VAPID_SUBJECT: z
    .string()
    .refine(isSubject, { error: 'is neither a mailto: nor an https: address that push services could reach' })
    .optional(),
  PUSH_PROXY: urlOf(['http:'], 'is not an http address').optional(),
  TRUST_PROXY: flag,
  BALANCER_KEY: z
    .string()
    .min(MIN_SECRET_LENGTH, { error: `is shorter than ${MIN_SECRET_LENGTH} characters` })
    .optional(),
  SEND_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000),
  AUTH_LIMIT_FACTOR: wholeNumber(1, 1_000_000),
  POOL_SIZE: wholeNumber(2, 500),
  WORKER: z.enum(WORKERS, { error: `is none of ${WORKERS.join(', ')}` }),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}` }),
  PARLOUR_HOME: z.string().transform((folder) => path.resolve(folder)),
  LOAD_DEV: flag,
});

const FIXES: Record<keyof z.infer<typeof Variables>, string> = {
  PARLOUR_STAGE: 'Leave it unset; `npm start` and `npm run dev` choose it.',
  PORT: 'Give a free port, for example PORT=3001, or leave it unset for 3000.',
  HOST: 'Give the address to listen on, for example HOST=0.0.0.0, or leave it unset for 127.0.0.1.',
  PUBLIC_URL: 'Give the address people open, for example PUBLIC_URL=https://chat.example.com (https, no path).',
  DATABASE_URL:
    'Give DATABASE_URL=postgresql://user:password@host:5432/name, or start with `npm start`, which brings a database.',
  REDIS_URL:
    'Give REDIS_URL=redis://user:password@host:6379 (or rediss://), or leave it unset: processes then talk by Postgres.',
  AUTH_SECRET:
    'Give a long random text, for example AUTH_SECRET="$(openssl rand -base64 48)", or start with `npm start`, which makes one.',
  AUDIT_KEY:
    'Give a long random text and keep it: what it sealed cannot be checked without it. Or use `npm start`, which makes one.',
  SMTP_URL: 'Give SMTP_URL=smtps://user:password@mail.example.com:465 (or smtp://), or leave it unset.',
  MAIL_FROM: 'Give the sender of our mail, for example MAIL_FROM="My Studio <hello@example.com>".',
  VAPID_PUBLIC_KEY:
    'Give both keys as `npx web-push generate-vapid-keys` prints them, or neither: `npm start` makes them.',
  VAPID_PRIVATE_KEY:
    'Give both keys as `npx web-push generate-vapid-keys` prints them, or neither: `npm start` makes them.',
  VAPID_SUBJECT:
    'Give an address of yours, for example VAPID_SUBJECT=mailto:you@example.com (Apple refuses localhost), or leave it unset.',
  PUSH_PROXY:
    'Give the proxy that leads to the push services, for example PUSH_PROXY=http://proxy:3128, or leave it unset.',
  TRUST_PROXY: 'Give TRUST_PROXY=1 behind a reverse proxy of your own, else leave it unset.',
  BALANCER_KEY: 'Leave it unset; `npm start -- --processes` chooses it.',
  SEND_LIMIT_PER_MINUTE: 'Give messages per person and minute, for example SEND_LIMIT_PER_MINUTE=120.',
  AUTH_LIMIT_FACTOR: 'Leave it unset; only tests raise it.',
  POOL_SIZE: 'Give the number of database connections, for example POOL_SIZE=16.',
  WORKER: 'Give WORKER=apart where `npm run worker` runs besides, or leave it unset.',
  LOG_LEVEL: 'Give LOG_LEVEL=info, or leave it unset.',
  PARLOUR_HOME: 'Give a folder for our files, or leave it unset for .parlour.',
  LOAD_DEV: 'Leave it unset; `npm run dev` chooses it.',
};

const nodeEnvStage = (nodeEnv: string | undefined): Stage =>
  nodeEnv === 'production' || nodeEnv === 'test' ? nodeEnv : 'development';

/** An empty variable counts as unset: `FOO= npm start` and a blank line in an env file mean "no opinion". */
const withDefaults = (source: Source): Source => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const stage = given.PARLOUR_STAGE ?? nodeEnvStage(given.NODE_ENV);
  return {
    PORT: '3000',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${given.PORT ?? '3000'}`,
    MAIL_FROM: DEFAULT_MAIL_FROM,
    TRUST_PROXY: '0',
    SEND_LIMIT_PER_MINUTE: '120',
    AUTH_LIMIT_FACTOR: '1',
    POOL_SIZE: '16',
    WORKER: 'inside',
    LOG_LEVEL: 'info',
    PARLOUR_HOME: '.parlour',
    LOAD_DEV: stage === 'development' ? '1' : '0',
    ...given,
    PARLOUR_STAGE: stage,
  };
};

/** Rules between variables. They look at the raw text so that they speak together with the rules of single variables. */
const productionProblems = (source: Source): EnvProblem[] => {
  if (source.PARLOUR_STAGE !== 'production') return [];
  const problems: EnvProblem[] = [];
  const publicUrl = source.PUBLIC_URL ?? '';
  if (URL.canParse(publicUrl)) {
    const { protocol, hostname } = new URL(publicUrl);
    if (protocol === 'http:' && !LOCAL_HOSTS.has(hostname)) {
      problems.push({ name: 'PUBLIC_URL', problem: 'is not https, which production needs', fix: FIXES.PUBLIC_URL });
    }
  }
  if (source.SMTP_URL && source.MAIL_FROM === DEFAULT_MAIL_FROM) {
    problems.push({ name: 'MAIL_FROM', problem: 'is missing although SMTP_URL is set', fix: FIXES.MAIL_FROM });
  }
  return problems;
};

/** Half a pair, or two halves of different ones, would make every push fail much later. */
const vapidProblems = ({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }: Source): EnvProblem[] => {
  if (publicKey === undefined && privateKey === undefined) return [];
  if (publicKey !== undefined && privateKey !== undefined && isKeyPair({ publicKey, privateKey })) return [];
  const name = publicKey === undefined ? 'VAPID_PUBLIC_KEY' : 'VAPID_PRIVATE_KEY';
  return [{ name, problem: 'does not make a pair with the other VAPID key', fix: FIXES[name] }];
};

/** Anybody who reaches a `local` server can read the outbox, and with it sign-in codes, and knows the demo logins. */
const localProblems = (source: Source): EnvProblem[] => {
  if (source.PARLOUR_STAGE !== 'local') return [];
  const fix = 'Set NODE_ENV=production to let others in, or leave it unset to try Parlour on your own machine.';
  const problems: EnvProblem[] = [];
  if (!LOOPBACK_HOSTS.has(source.HOST ?? '')) {
    problems.push({ name: 'HOST', problem: 'opens demo logins and the outbox to other machines', fix });
  }
  const publicUrl = source.PUBLIC_URL ?? '';
  if (URL.canParse(publicUrl) && !LOCAL_HOSTS.has(new URL(publicUrl).hostname)) {
    problems.push({ name: 'PUBLIC_URL', problem: 'opens demo logins and the outbox to other machines', fix });
  }
  return problems;
};

const isVariable = (name: PropertyKey | undefined): name is keyof typeof FIXES =>
  typeof name === 'string' && Object.hasOwn(FIXES, name);

const toProblem = (issue: z.core.$ZodIssue): EnvProblem => {
  const [name] = issue.path;
  return { name: String(name), problem: issue.message, fix: isVariable(name) ? FIXES[name] : 'See README.md.' };
};

const vapidOf = ({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }: z.infer<typeof Variables>) =>
  publicKey && privateKey ? { publicKey, privateKey } : null;

const toEnv = (v: z.infer<typeof Variables>) => ({
  stage: v.PARLOUR_STAGE,
  port: v.PORT,
  host: v.HOST,
  publicUrl: v.PUBLIC_URL,
  databaseUrl: v.DATABASE_URL,
  /** Where several processes tell each other what is new; `null` means in the database. */
  redisUrl: v.REDIS_URL ?? null,
  authSecret: v.AUTH_SECRET,
  /** Seals the ends of the audit's chains. */
  auditKey: v.AUDIT_KEY,
  smtpUrl: v.SMTP_URL ?? null,
  mailFrom: v.MAIL_FROM,
  /** Without keys nobody's phone rings. `npm start` and `npm run dev` bring them. */
  vapid: vapidOf(v),
  vapidSubject: v.VAPID_SUBJECT ?? defaultSubject({ mailFrom: v.MAIL_FROM, publicUrl: v.PUBLIC_URL }),
  pushProxy: v.PUSH_PROXY ?? null,
  trustProxy: v.TRUST_PROXY,
  /** Behind our own balancer: forwarded addresses are believed to whoever shows it. */
  balancerKey: v.BALANCER_KEY ?? null,
  sendLimitPerMinute: v.SEND_LIMIT_PER_MINUTE,
  authLimitFactor: v.AUTH_LIMIT_FACTOR,
  poolSize: v.POOL_SIZE,
  /** Whether mail, pushes and what goes by the clock are done by serving processes too, or by `npm run worker` alone. */
  worker: v.WORKER,
  logLevel: v.LOG_LEVEL,
  parlourHome: v.PARLOUR_HOME,
  /** Whether Next compiles on request with hot reload instead of serving the build. */
  loadDev: v.LOAD_DEV,
});

export type Env = Readonly<ReturnType<typeof toEnv>>;
export type EnvResult = { ok: true; env: Env } | { ok: false; problems: EnvProblem[] };

/**
 * Checks every setting at once. `problems` holds one entry for each bad variable with what to type instead;
 * values are never repeated in it, because some are secrets.
 */
export const readEnv = (source: Source = process.env): EnvResult => {
  const complete = withDefaults(source);
  const parsed = Variables.safeParse(complete);
  const problems = [
    ...(parsed.error?.issues.map(toProblem) ?? []),
    ...productionProblems(complete),
    ...localProblems(complete),
    ...vapidProblems(complete),
  ];
  const firstOfEach = problems.filter((problem, at) => problems.findIndex((p) => p.name === problem.name) === at);
  if (!parsed.success || firstOfEach.length > 0) return { ok: false, problems: firstOfEach };
  return { ok: true, env: Object.freeze(toEnv(parsed.data)) };
};

/** next-auth learns its own address, and with it the cookie's name, and its secret from nowhere else. */
export const tellNextAuth = ({ publicUrl, authSecret }: Pick<Env, 'publicUrl' | 'authSecret'>): void => {
  process.env.NEXTAUTH_URL = publicUrl;
  process.env.NEXTAUTH_SECRET = authSecret;
};
