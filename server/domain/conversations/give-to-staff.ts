import type { Tx } from '@/server/db/database';
import { PARTICIPANT_PARTS, presentParticipant } from '@/server/domain/conversations/participant-view';
import { lockAnyConversation } from '@/server/domain/conversations/records';
import { emit } from '@/server/events/emit';

export type StaffPlace = { readonly conversationId: string; readonly studioId: string; readonly userId: string };

/**
 * Lets staff into a conversation, inside a larger transaction. What the artist has not read is unread to them too, so that nobody's
 * tick changes because somebody came. @returns whether they were not in it before.
 */
export async function giveToStaff(tx: Tx, { conversationId, studioId, userId }: StaffPlace): Promise<boolean> {
  await lockAnyConversation(tx, conversationId);
  const joined = await tx.$executeRaw`
    INSERT INTO participant (conversation_id, user_id, studio_id, role, last_read_seq, delivered_seq)
    SELECT c.id, ${userId}::uuid, c.studio_id, 'staff', coalesce(p.last_read_seq, 0), coalesce(p.delivered_seq, 0)
    FROM conversation c
    JOIN artist a ON a.id = c.artist_id
    LEFT JOIN participant p ON p.conversation_id = c.id AND p.user_id = a.user_id
    WHERE c.id = ${conversationId}::uuid AND c.studio_id = ${studioId}::uuid
    ON CONFLICT (conversation_id, user_id) DO NOTHING`;
  if (joined === 0) return false;
  const row = await tx.participant.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId, userId } },
    select: PARTICIPANT_PARTS,
  });
  await emit(tx, { type: 'participant.joined', conversationId, studioId, participant: presentParticipant(row) });
  return true;
}
