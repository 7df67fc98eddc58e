import { AUDIT_KEY } from '@/e2e/harness/audit-key';

/** Stories sign up and write far faster than people. */
const GENEROUS = { AUTH_LIMIT_FACTOR: '1000', SEND_LIMIT_PER_MINUTE: '100000' };

type Place = { readonly port: number; readonly publicUrl: string; readonly databaseUrl: string; readonly home: string };

/** The settings of a server for stories; all of them know each other's sessions. */
export const serverEnv = ({ port, publicUrl, databaseUrl, home }: Place): Record<string, string> => ({
  ...GENEROUS,
  PARLOUR_STAGE: 'local',
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(port),
  HOST: '127.0.0.1',
  PUBLIC_URL: publicUrl,
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: 'only-for-the-end-to-end-tests-0123456789',
  AUDIT_KEY,
  PARLOUR_HOME: home,
  SMTP_URL: '',
});
