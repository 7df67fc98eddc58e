import { DomainError } from '@/contract/errors/domain-error';
import type {
  ConversationCore,
  ConversationInput,
  ConversationPage,
  ConversationView,
  ListConversationsInput,
  ParticipantView,
} from '@/contract/schemas/conversation';
import type { Tx } from '@/server/db/database';
import { decodePageKey, encodePageKey } from '@/server/db/page-key';
import type { UserContext } from '@/server/domain/context';
import { PARTICIPANT_PARTS, presentParticipant } from '@/server/domain/conversations/participant-view';
import { participantOf } from '@/server/domain/conversations/records';
import {
  type ConversationCoreRow,
  type ConversationRow,
  presentConversation,
  presentCore,
} from '@/server/domain/conversations/view';
import { currentCursor } from '@/server/events/read-log';

const pictureColumns = (table: string, who: string): string =>
  ['id', 'width', 'height', 'colour'].map((column) => `${table}.${column} AS ${who}_picture_${column}`).join(', ');

const CORE_COLUMNS = `
  c.id, c.created_at, c.closed_at, s.id AS studio_id, s.name AS studio_name, a.id AS artist_id, a.user_id AS artist_user_id, a.name AS artist_name,
  a.handle AS artist_handle, a.zone AS artist_zone, u.id AS customer_id, u.name AS customer_name,
  ${pictureColumns('ap', 'artist')}, ${pictureColumns('cp', 'customer')}`;

const CORE_JOINS = `
  JOIN studio s ON s.id = c.studio_id JOIN artist a ON a.id = c.artist_id JOIN "user" u ON u.id = c.customer_id
  JOIN "user" au ON au.id = a.user_id LEFT JOIN picture ap ON ap.id = au.picture_id LEFT JOIN picture cp ON cp.id = u.picture_id`;

// Unread is derived, never counted up: a counter drifts, and costs every send a write.
const VIEW_SQL = `
SELECT ${CORE_COLUMNS}, c.rev, c.last_seq, c.activity_at, p.last_read_seq, p.unread_from_seq,
  m.sender_id AS message_sender_id, m.kind AS message_kind, m.body AS message_body, m.deleted_at AS message_deleted_at,
  (SELECT count(*)::int FROM message n WHERE n.conversation_id = c.id AND n.seq > LEAST(p.last_read_seq, p.unread_from_seq - 1) AND n.deleted_at IS NULL
    AND n.sender_id IS DISTINCT FROM p.user_id) AS unread
FROM participant p JOIN conversation c ON c.id = p.conversation_id ${CORE_JOINS}
LEFT JOIN message m ON m.conversation_id = c.id AND m.seq = c.last_seq`;

// The page is picked by two tables, and OFFSET 0 keeps the planner from joining the others before: else whoever is in thousands of
// conversations pays for all of them. By an array they are found in one walk of the index, whatever the planner thinks of their number.
const LIST_SQL = `
SELECT one.* FROM (
  SELECT o.id FROM conversation o WHERE o.id = ANY (ARRAY(SELECT own.conversation_id FROM participant own WHERE own.user_id = $1))
    AND ($2::timestamptz IS NULL OR (o.activity_at, o.id) < ($2, $3::uuid))
  ORDER BY o.activity_at DESC, o.id DESC LIMIT $4
) AS page
CROSS JOIN LATERAL (${VIEW_SQL} WHERE p.user_id = $1 AND p.conversation_id = page.id OFFSET 0) AS one
ORDER BY one.activity_at DESC, one.id DESC`;

const ONE_SQL = `${VIEW_SQL} WHERE p.user_id = $1 AND p.conversation_id = $2`;

/** The actor's conversations, newest activity first, by keyset. */
export async function listConversations(ctx: UserContext, input: ListConversationsInput): Promise<ConversationPage> {
  const cursor = await currentCursor(ctx.db.pool);
  const [activityAt, id] = input.next === undefined ? [null, null] : decodePageKey(input.next);
  const values = [ctx.actor.userId, activityAt, id, input.limit + 1];
  const { rows } = await ctx.db.pool.query<ConversationRow>({ name: 'conversations', text: LIST_SQL, values });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const next = rows.length > input.limit && last ? encodePageKey(last.activity_at, last.id) : null;
  return { items: page.map(presentConversation), next, cursor };
}

/** One line of the actor's list. @throws DomainError conversation.not-found */
export async function conversationFor(
  ctx: UserContext,
  { conversationId }: ConversationInput,
): Promise<ConversationView> {
  const values = [ctx.actor.userId, conversationId];
  const { rows } = await ctx.db.pool.query<ConversationRow>({ name: 'conversation', text: ONE_SQL, values });
  const row = rows[0];
  if (!row) throw new DomainError('conversation.not-found');
  return presentConversation(row);
}

/** Everybody in a conversation. The caller has checked that the reader may see it. */
export async function participantsOf(ctx: Pick<UserContext, 'db'>, conversationId: string): Promise<ParticipantView[]> {
  const rows = await ctx.db.prisma.participant.findMany({
    where: { conversationId },
    select: PARTICIPANT_PARTS,
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(presentParticipant);
}

/** Everybody in a conversation the actor is in. @throws DomainError conversation.not-found */
export async function participantIds(ctx: UserContext, { conversationId }: ConversationInput): Promise<string[]> {
  await participantOf(ctx.db.prisma, conversationId, ctx.actor.userId);
  const rows = await ctx.db.prisma.participant.findMany({ where: { conversationId }, select: { userId: true } });
  return rows.map((row) => row.userId);
}

/** What is the same for everyone in a conversation; for events. The caller has made or locked it. */
export async function coreOf(tx: Tx, conversationId: string): Promise<ConversationCore> {
  const rows = await tx.$queryRawUnsafe<ConversationCoreRow[]>(
    `SELECT ${CORE_COLUMNS} FROM conversation c ${CORE_JOINS} WHERE c.id = $1::uuid`,
    conversationId,
  );
  const row = rows[0];
  if (!row) throw new DomainError('conversation.not-found');
  return presentCore(row);
}
