import type pg from 'pg';
import { hashSetupToken, newSetupToken, SETUP_LOCK } from '@/server/domain/studios/setup-token';

type Options = {
  /** One connection, outside any transaction. */
  readonly client: Pick<pg.ClientBase, 'query'>;
  /** Origin that people open. */
  readonly publicUrl: string;
};

const ISSUE_SQL = `
INSERT INTO setup_link (id, token_hash)
SELECT 1, $1 WHERE NOT EXISTS (SELECT FROM membership WHERE role = 'admin')
ON CONFLICT (id) DO UPDATE SET token_hash = EXCLUDED.token_hash, created_at = now()`;

/**
 * The one-time link that makes the first admin and studio of an empty installation; an earlier one stops working.
 * @returns `null` once any studio has an admin.
 */
export async function issueSetupLink({ client, publicUrl }: Options): Promise<string | null> {
  const token = newSetupToken();
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
  const { rowCount } = await client.query(ISSUE_SQL, [hashSetupToken(token)]);
  await client.query('COMMIT');
  return rowCount ? `${publicUrl}/setup/${token}` : null;
}
