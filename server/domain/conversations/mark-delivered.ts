import type { MarkDeliveredInput } from '@/contract/schemas/conversation';
import type { Tx } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { emit } from '@/server/events/emit';

type Position = MarkDeliveredInput['positions'][number];

/**
 * Notes how far messages have reached one of the actor's devices. Positions never move back or beyond the newest message;
 * conversations that are not the actor's are passed over.
 */
export async function markDelivered(ctx: UserContext, { positions }: MarkDeliveredInput): Promise<void> {
  const inOneOrder = [...positions].sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
  await ctx.db.transact(async (tx) => {
    for (const position of inOneOrder) await markOne(tx, ctx.actor.userId, position);
  });
}

async function markOne(tx: Tx, userId: string, { conversationId, seq }: Position): Promise<void> {
  const ahead = await tx.participant.count({ where: { conversationId, userId, deliveredSeq: { lt: seq } } });
  if (ahead === 0) return;
  const moved = await tx.$queryRaw<{ studioId: string; deliveredSeq: number }[]>`
    WITH held AS (SELECT id, last_seq FROM conversation WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE)
    UPDATE participant p SET delivered_seq = LEAST(${seq}::int, held.last_seq) FROM held
    WHERE p.conversation_id = held.id AND p.user_id = ${userId}::uuid AND p.delivered_seq < LEAST(${seq}::int, held.last_seq)
    RETURNING p.studio_id AS "studioId", p.delivered_seq AS "deliveredSeq"`;
  const row = moved[0];
  if (!row) return;
  await emit(tx, {
    type: 'delivery-position.moved',
    conversationId,
    studioId: row.studioId,
    userId,
    deliveredSeq: row.deliveredSeq,
  });
}
