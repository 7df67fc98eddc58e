import type { MessageContent } from '@/contract/messages/registry';
import type { Tx } from '@/server/db/database';

type NewMessage = {
  readonly id: string;
  readonly conversationId: string;
  readonly studioId: string;
  /** `null` for the system. */
  readonly senderId: string | null;
  readonly content: MessageContent;
  readonly clientId: string;
  readonly clientHash: string;
  readonly bookingId?: string;
};

export type AppendedMessage = { readonly seq: number; readonly rev: number; readonly sentAt: Date };

/**
 * Puts one message into a conversation inside a larger transaction and announces it (`message.sent`). Takes the conversation's
 * row lock, so `seq` is gapless and equal to commit order. For plain sending use `sendMessage`, which is one statement.
 * @throws a unique violation on (conversation, sender, client_id) when this was sent before.
 */
export async function appendMessage(tx: Tx, message: NewMessage): Promise<AppendedMessage> {
  const { id, conversationId, studioId, senderId, content, clientId, clientHash, bookingId } = message;
  const rows = await tx.$queryRaw<AppendedMessage[]>`
    WITH bump AS (
      UPDATE conversation SET last_seq = last_seq + 1, rev = rev + 1, activity_at = GREATEST(activity_at, now())
      WHERE id = ${conversationId}::uuid AND studio_id = ${studioId}::uuid
      RETURNING last_seq, rev, activity_at
    ), stored AS (
      INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, booking_id, sent_at)
      SELECT ${conversationId}::uuid, last_seq, ${id}::uuid, ${studioId}::uuid, ${senderId}::uuid, ${content.kind},
        ${JSON.stringify(content.body)}::jsonb, ${clientId}::uuid, ${clientHash}, ${bookingId ?? null}::uuid, activity_at
      FROM bump
    ), announced AS (
      INSERT INTO event (studio_id, conversation_id, rev, seq, type, payload)
      SELECT ${studioId}::uuid, ${conversationId}::uuid, rev, last_seq, 'message.sent', '{}' FROM bump
    )
    SELECT last_seq AS seq, rev, activity_at AS "sentAt" FROM bump`;
  const appended = rows[0];
  if (!appended) throw new Error(`appendMessage: no conversation ${conversationId} in studio ${studioId}`);
  return appended;
}
