import type pg from 'pg';
import { gather } from '@/server/platform/gather';

type Row = { readonly userId: string; readonly ids: readonly string[] };

export type ConversationsOf = (userId: string) => Promise<readonly string[]>;

/** Asks for the ids of the conversations that somebody is in; a crowd that asks at once asks in one look. */
export function findConversations(pool: pg.Pool): ConversationsOf {
  const find = gather(async (userIds) => {
    const { rows } = await pool.query<Row>({
      name: 'conversations-of',
      text: `SELECT user_id AS "userId", array_agg(conversation_id) AS ids
        FROM participant WHERE user_id = ANY ($1::uuid[]) GROUP BY user_id`,
      values: [userIds],
    });
    return new Map(rows.map(({ userId, ids }) => [userId, ids]));
  });
  return async (userId) => (await find(userId)) ?? [];
}
