import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId, ConversationId, StudioId } from '@/contract/ids/ids';
import type { OpenConversationInput } from '@/contract/schemas/conversation';
import type { Tx } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { coreOf } from '@/server/domain/conversations/queries';
import { emit } from '@/server/events/emit';

export type EnsuredConversation = { readonly id: ConversationId; readonly studioId: StudioId };

/**
 * The one lasting conversation of the actor, as customer, with an artist; made when there is none. However many ask at once,
 * UNIQUE (artist, customer) leaves one, and everybody gets it.
 * @throws DomainError artist.not-found, conversation.with-yourself
 */
export const openConversation = async (
  ctx: UserContext,
  input: OpenConversationInput,
): Promise<{ conversationId: ConversationId }> => {
  const { id } = await ctx.db.transact((tx) => ensureConversation(tx, ctx, input.artistId));
  return { conversationId: id };
};

/** {@link openConversation} inside a larger transaction. */
export async function ensureConversation(tx: Tx, ctx: UserContext, artistId: ArtistId): Promise<EnsuredConversation> {
  const artist = await tx.artist.findUnique({
    where: { id: artistId },
    select: { studioId: true, userId: true, closedAt: true },
  });
  if (!artist) throw new DomainError('artist.not-found');
  if (artist.userId === ctx.actor.userId) throw new DomainError('conversation.with-yourself');
  const customerId = ctx.actor.userId;
  const studioId = artist.studioId as StudioId;
  // Nobody begins to talk with somebody who is gone; what was said before can still be read.
  const known = artist.closedAt && (await conversationOf(tx, artistId, customerId));
  if (artist.closedAt && !known) throw new DomainError('artist.not-found');
  const made = await tx.$queryRaw<{ id: ConversationId }[]>`
    INSERT INTO conversation (id, studio_id, artist_id, customer_id)
    VALUES (${ctx.ids.newId<ConversationId>()}::uuid, ${studioId}::uuid, ${artistId}::uuid, ${customerId}::uuid)
    ON CONFLICT (artist_id, customer_id) DO NOTHING RETURNING id`;
  const id = made[0]?.id;
  if (id === undefined) {
    const existing = await conversationOf(tx, artistId, customerId);
    if (!existing) throw new Error(`ensureConversation: neither made nor there for artist ${artistId}`);
    return { id: existing.id as ConversationId, studioId };
  }
  await tx.participant.createMany({
    data: [
      { conversationId: id, studioId, userId: customerId, role: 'customer' },
      { conversationId: id, studioId, userId: artist.userId, role: 'artist' },
    ],
  });
  const conversation = await coreOf(tx, id);
  await emit(tx, {
    type: 'conversation.opened',
    conversationId: id,
    studioId,
    conversation,
    participantIds: [customerId, artist.userId],
  });
  return { id, studioId };
}

const conversationOf = (tx: Tx, artistId: string, customerId: string) =>
  tx.conversation.findUnique({ where: { artistId_customerId: { artistId, customerId } }, select: { id: true } });
