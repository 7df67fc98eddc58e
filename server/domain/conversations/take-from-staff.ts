import type { Tx } from '@/server/db/database';
import type { StaffPlace } from '@/server/domain/conversations/give-to-staff';
import { lockAnyConversation } from '@/server/domain/conversations/records';
import { emit } from '@/server/events/emit';

/** Takes staff out of a conversation, inside a larger transaction. Its artist and customer stay. @returns whether they were in it. */
export async function takeFromStaff(tx: Tx, { conversationId, studioId, userId }: StaffPlace): Promise<boolean> {
  await lockAnyConversation(tx, conversationId);
  const left = await tx.participant.deleteMany({ where: { conversationId, studioId, userId, role: 'staff' } });
  if (left.count === 0) return false;
  await emit(tx, { type: 'participant.left', conversationId, studioId, userId });
  return true;
}
