import type pg from 'pg';

/** Ids of the conversations that somebody is in. */
export async function conversationsOf(pool: pg.Pool, userId: string): Promise<string[]> {
  const { rows } = await pool.query<{ conversation_id: string }>({
    name: 'conversations-of',
    text: 'SELECT conversation_id FROM participant WHERE user_id = $1',
    values: [userId],
  });
  return rows.map((row) => row.conversation_id);
}
