import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '@/scripts/scratch-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the scratch server's own database, and the name of the migrated template. */
    postgres: { adminUrl: string; template: string };
  }
}

export type TestDatabase = { url: string; drop: () => Promise<void> };

const withDatabase = (adminUrl: string, name: string) => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** A migrated, empty database of its own for one test file; call `drop` in `afterAll`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { adminUrl, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const drop = async () => {
    await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: withDatabase(adminUrl, name), drop };
};
