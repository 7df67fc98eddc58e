import { DomainError } from '@/contract/errors/domain-error';
import type { StudioId } from '@/contract/ids/ids';
import { ParticipantRole } from '@/contract/schemas/conversation';
import type { Tx } from '@/server/db/database';

export type ParticipantRecord = {
  readonly studioId: StudioId;
  readonly role: ParticipantRole;
  readonly lastReadSeq: number;
  readonly deliveredSeq: number;
  readonly unreadFromSeq: number | null;
};

/** The actor's place in a conversation. @throws DomainError conversation.not-found, also when it exists but is not theirs. */
export async function participantOf(tx: Tx, conversationId: string, userId: string): Promise<ParticipantRecord> {
  const row = await tx.participant.findUnique({
    where: { conversationId_userId: { conversationId, userId } },
    select: { studioId: true, role: true, lastReadSeq: true, deliveredSeq: true, unreadFromSeq: true },
  });
  if (!row) throw new DomainError('conversation.not-found');
  return { ...row, studioId: row.studioId as StudioId, role: ParticipantRole.parse(row.role) };
}

/**
 * Locks a conversation the actor is in until the transaction ends. Every use case that changes something inside a conversation
 * takes this lock before any other, so that none can deadlock and each later statement sees what came before it.
 * @throws DomainError conversation.not-found
 */
export async function lockConversation(
  tx: Tx,
  conversationId: string,
  userId: string,
): Promise<{ studioId: StudioId; lastSeq: number }> {
  const rows = await tx.$queryRaw<{ studioId: StudioId; lastSeq: number }[]>`
    SELECT c.studio_id AS "studioId", c.last_seq AS "lastSeq" FROM conversation c
    JOIN participant p ON p.conversation_id = c.id AND p.user_id = ${userId}::uuid
    WHERE c.id = ${conversationId}::uuid FOR NO KEY UPDATE OF c`;
  const row = rows[0];
  if (!row) throw new DomainError('conversation.not-found');
  return row;
}

/**
 * {@link lockConversation} for acts of the system and of people who are not in it; the caller has checked that they may.
 * @throws DomainError conversation.not-found
 */
export async function lockAnyConversation(tx: Tx, conversationId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM conversation WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new DomainError('conversation.not-found');
}
