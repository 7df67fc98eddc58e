import type pg from 'pg';
import { toldIn } from '@/contract/messages/plain/stand-ins';
import { previewOf } from '@/contract/messages/preview';
import type { PushMessage } from '@/contract/push/push-message';
import { presentGist } from '@/server/db/message-row';
import { composePush, MOST_NAMED } from '@/server/domain/notifications/compose-push';
import type { PushTarget } from '@/server/platform/push/push-sender';
import { sentencesIn } from '@/server/platform/sentences';

export type Ring = { readonly deviceId: string; readonly conversationId: string; readonly seq: number };

type NewsRow = PushTarget & {
  readonly userId: string;
  readonly lang: string;
  readonly seq: number;
  readonly sentAt: Date;
  readonly kind: string;
  readonly body: unknown;
  readonly from: string;
};

// Everything is asked again now: people read, delete, sign out and leave while a device is in a pause.
const NEWS_SQL = `
SELECT d.endpoint, d.p256dh, d.auth, u.id AS "userId", COALESCE(u.locale, d.language) AS lang, m.seq, m.sent_at AS "sentAt", m.kind, m.body,
  COALESCE(w.name, studio.name) AS "from"
FROM push_device d
JOIN session s ON s.id = d.session_id AND s.revoked_at IS NULL AND s.expires_at > $3
JOIN "user" u ON u.id = d.user_id AND u.notifications AND u.disabled_at IS NULL AND u.deleted_at IS NULL
JOIN participant p ON p.user_id = u.id AND p.conversation_id = $2
JOIN studio ON studio.id = p.studio_id
JOIN LATERAL (
  SELECT * FROM message n WHERE n.conversation_id = p.conversation_id AND n.seq > p.last_read_seq AND n.deleted_at IS NULL
    AND n.sender_id IS DISTINCT FROM p.user_id AND n.sent_at > now() - interval '1 day'
  ORDER BY n.seq DESC LIMIT 1
) AS m ON m.seq >= $4
LEFT JOIN "user" w ON w.id = m.sender_id
WHERE d.id = $1`;

// What is read to its end is told by two numbers, of all conversations in one pass over their index; only the rest looks at messages,
// by their key. No list of thousands leaves the database: nobody is told more than MOST_NAMED of them.
const UNREAD_SQL = `
SELECT COALESCE(sum(n.unread), 0)::int AS total, COALESCE(sum(n.unread) FILTER (WHERE c.id = $2), 0)::int AS here,
  (COALESCE(array_agg(c.id), '{}'))[1:$3] AS "conversationIds"
FROM conversation c
JOIN participant p ON p.user_id = $1 AND p.conversation_id = c.id AND c.last_seq > LEAST(p.last_read_seq, p.unread_from_seq - 1)
CROSS JOIN LATERAL (
  SELECT count(*)::int AS unread FROM message m WHERE m.conversation_id = c.id
    AND m.seq > LEAST(p.last_read_seq, p.unread_from_seq - 1) AND m.deleted_at IS NULL AND m.sender_id IS DISTINCT FROM p.user_id
) AS n
WHERE c.id = ANY (ARRAY (SELECT conversation_id FROM participant WHERE user_id = $1)) AND n.unread > 0`;

export type Unread = {
  /** Messages, in all the person's conversations. */
  readonly total: number;
  /** Messages, in the one that was asked about. */
  readonly here: number;
  /** With something unread; more than {@link MOST_NAMED} are cut off one later. */
  readonly conversationIds: readonly string[];
};

/** What is unread of a person, and of that in one conversation; `null` asks about none. */
export async function readUnread(pool: pg.Pool, userId: string, conversationId: string | null): Promise<Unread> {
  const values = [userId, conversationId, MOST_NAMED + 1];
  const { rows } = await pool.query<Unread>({ name: 'unread-of', text: UNREAD_SQL, values });
  const [row] = rows;
  if (!row) throw new Error('readUnread: no row');
  return row;
}

type Reading = { readonly pool: pg.Pool; readonly publicUrl: string; readonly now: Date };

/** What to tell a device about a conversation, as things are now; `null` when there is nothing to tell any more. */
export async function readNews(
  { pool, publicUrl, now }: Reading,
  { deviceId, conversationId, seq }: Ring,
): Promise<{ readonly target: PushTarget; readonly message: PushMessage } | null> {
  const values = [deviceId, conversationId, now, seq];
  const { rows } = await pool.query<NewsRow>({ name: 'push-news', text: NEWS_SQL, values });
  const row = rows[0];
  if (!row) return null;
  const unread = await readUnread(pool, row.userId, conversationId);
  const sentences = sentencesIn(row.lang);
  const gist = presentGist(row.kind, row.body, null);
  const message = composePush({
    publicUrl,
    conversationId,
    seq: row.seq,
    sentAt: row.sentAt,
    from: toldIn(sentences.plain, row.from),
    preview: gist ? previewOf(gist, sentences.plain) : '',
    lang: sentences.language,
    unreadHere: Math.max(1, unread.here),
    unreadTotal: unread.total,
    unreadIn: unread.conversationIds,
  });
  return { target: { endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth }, message };
}
