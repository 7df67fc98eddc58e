import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What a peer needs to know of a message, and all that it tells its clients. */
export type PeerMessage = {
  readonly conversationId: string;
  readonly seq: number;
  readonly id: string;
  readonly senderId: string;
  readonly clientId: string;
  readonly text: string;
  readonly sentAt: Date;
};

export type PeerDraft = Pick<PeerMessage, 'conversationId' | 'senderId' | 'clientId' | 'text'>;

export interface PeerStore {
  /** Stored for good when it resolves; `isNew` is false for a retry, which changes nothing. */
  keep(draft: PeerDraft): Promise<{ readonly message: PeerMessage; readonly isNew: boolean }>;
  conversationsOf(userId: string): Promise<string[]>;
  /** What came in somebody's conversations after what they say they have seen of each. */
  since(seen: Readonly<Record<string, number>>): Promise<PeerMessage[]>;
}

const POOL_SIZE = 16;

// One statement, prepared, as in Parlour: the lock makes `seq` gapless, `prior` makes retries safe. Into the very same table with
// the very same indexes; without membership, allowance, quotes and event, which a peer does not have.
const KEEP_SQL = `
WITH prior AS (
  SELECT seq, id, body, sent_at FROM message WHERE conversation_id = $1 AND sender_id = $2 AND client_id = $3
), bump AS (
  UPDATE conversation SET last_seq = last_seq + 1, activity_at = now()
  WHERE id = $1 AND NOT EXISTS (SELECT FROM prior) RETURNING last_seq, studio_id, activity_at
), stored AS (
  INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, sent_at)
  SELECT $1, last_seq, $4, studio_id, $2, 'text', $5, $3, '', activity_at FROM bump
)
SELECT last_seq AS seq, $4::uuid AS id, $5::jsonb ->> 'text' AS text, activity_at AS sent_at, true AS is_new FROM bump
UNION ALL SELECT seq, id, body ->> 'text', sent_at, false FROM prior`;

const SINCE_SQL = `
SELECT m.conversation_id AS "conversationId", m.seq, m.id, m.sender_id AS "senderId", m.client_id AS "clientId",
  m.body ->> 'text' AS text, m.sent_at AS "sentAt"
FROM unnest($1::uuid[], $2::int[]) AS seen(conversation_id, seq)
JOIN message m ON m.conversation_id = seen.conversation_id AND m.seq > seen.seq
ORDER BY m.conversation_id, m.seq`;

type KeptRow = {
  readonly seq: number;
  readonly id: string;
  readonly text: string;
  readonly sent_at: Date;
  readonly is_new: boolean;
};

export const openPeerStore = (databaseUrl: string): PeerStore => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  return {
    keep: async ({ conversationId, senderId, clientId, text }) => {
      const values = [conversationId, senderId, clientId, randomUUID(), { text }];
      const { rows } = await pool.query<KeptRow>({ name: 'keep', text: KEEP_SQL, values });
      const row = rows[0];
      if (!row) throw new Error('no such conversation');
      const { seq, id, sent_at: sentAt, is_new: isNew } = row;
      return { message: { conversationId, seq, id, senderId, clientId, text: row.text, sentAt }, isNew };
    },
    conversationsOf: async (userId) => {
      const text = 'SELECT conversation_id FROM participant WHERE user_id = $1';
      const { rows } = await pool.query<{ conversation_id: string }>({ name: 'of', text, values: [userId] });
      return rows.map((row) => row.conversation_id);
    },
    since: async (seen) => {
      const values = [Object.keys(seen), Object.values(seen)];
      return (await pool.query<PeerMessage>({ name: 'since', text: SINCE_SQL, values })).rows;
    },
  };
};
