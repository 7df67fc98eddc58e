import { Unable } from '@/scripts/say';
import { homeSecrets } from '@/scripts/secrets';
import { type Env, readEnv, type Stage } from '@/server/env';

export type Settings = {
  env: Env;
  /** Whether the operator named a database; else we run one. */
  hasOwnDatabase: boolean;
  postgresPassword: string;
};

const PLACEHOLDER = {
  DATABASE_URL: 'postgresql://localhost/embedded',
  AUTH_SECRET: 'x'.repeat(32),
  AUDIT_KEY: 'x'.repeat(32),
};

/** The production build on somebody's own machine, unless the operator says that this is production. */
export const startStage = (nodeEnv: string | undefined): Stage => (nodeEnv === 'production' ? 'production' : 'local');

/** Reads the settings with what we provide ourselves filled in. Throws `Unable` with all problems at once, and before anything is written. */
export const readSettings = (stage: Stage): Settings => {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const checked = readEnv({ ...PLACEHOLDER, ...given, PARLOUR_STAGE: stage });
  if (!checked.ok) {
    throw new Unable(checked.problems.map(({ name, problem, fix }) => ({ problem: `${name} ${problem}.`, fix })));
  }
  const { env: chosen } = checked;
  const { authSecret, auditKey, vapid, postgresPassword } = homeSecrets(chosen.parlourHome);
  const env = {
    ...chosen,
    ...(given.AUTH_SECRET ? {} : { authSecret }),
    ...(given.AUDIT_KEY ? {} : { auditKey }),
    vapid: chosen.vapid ?? vapid,
  };
  return { env, hasOwnDatabase: Boolean(given.DATABASE_URL), postgresPassword };
};

/** The same settings as a child process reads them. */
export const toProcessEnv = (env: Env): Record<string, string> => ({
  PARLOUR_STAGE: env.stage,
  NODE_ENV: env.loadDev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(env.port),
  HOST: env.host,
  PUBLIC_URL: env.publicUrl,
  DATABASE_URL: env.databaseUrl,
  AUTH_SECRET: env.authSecret,
  AUDIT_KEY: env.auditKey,
  ...(env.vapid ? { VAPID_PUBLIC_KEY: env.vapid.publicKey, VAPID_PRIVATE_KEY: env.vapid.privateKey } : {}),
  PARLOUR_HOME: env.parlourHome,
  LOAD_DEV: env.loadDev ? '1' : '0',
});
