import { unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';

export const DEMO_PASSWORD = 'parlour-demo';
export const DEMO_LOGINS = [
  { email: 'admin@demo.test', role: 'admin' },
  { email: 'staff@demo.test', role: 'staff' },
  { email: 'artist@demo.test', role: 'artist' },
  { email: 'customer@demo.test', role: 'customer' },
  { email: 'admin2@demo.test', role: 'admin of the second studio' },
  { email: 'both@demo.test', role: 'admin of both studios' },
] as const;

/** Whether the demo people, whose password everybody knows, are in this database. */
export const hasDemo = (databaseUrl: string): Promise<boolean> =>
  withClient(databaseUrl, async (client) => {
    const emails = DEMO_LOGINS.map((login) => login.email);
    const { rowCount } = await client.query('SELECT 1 FROM "user" WHERE email = ANY ($1) LIMIT 1', [emails]);
    return rowCount !== 0;
  });

/** Throws `Unable` rather than open a production server to everybody who has read our README. */
export const demandNoDemo = async (databaseUrl: string): Promise<void> => {
  if (await hasDemo(databaseUrl)) {
    throw unable(
      'This database holds the demo scene, whose passwords are public, and NODE_ENV is production.',
      'use another database, or another folder for the embedded one: PARLOUR_HOME=/var/lib/parlour',
    );
  }
};
