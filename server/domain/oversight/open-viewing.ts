import type { ClientId, MessageId, ViewingId } from '@/contract/ids/ids';
import type { MessageContent } from '@/contract/messages/registry';
import type { OpenViewingInput } from '@/contract/schemas/console';
import type { ViewingPage } from '@/contract/schemas/console-views';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { lockAnyConversation } from '@/server/domain/conversations/records';
import { appendMessage } from '@/server/domain/messages/append-message';
import { hashOf } from '@/server/domain/messages/client-hash';
import { NEWEST } from '@/server/domain/messages/queries';
import { presentViewing, type StoredViewing } from '@/server/domain/oversight/present-viewing';
import { studioOverseenBy } from '@/server/domain/oversight/records';
import { VIEWING_MS } from '@/server/domain/oversight/rules';

/**
 * Opens a conversation of the actor's studio for reading. Entry, look and receipt are committed together, and only then are words
 * read: whoever saw them is on record, and everybody in the conversation has been told.
 * @throws DomainError conversation.not-found, audit.unavailable
 */
export async function openViewing(
  ctx: UserContext,
  { conversationId, reason }: OpenViewingInput,
): Promise<ViewingPage> {
  const studio = await studioOverseenBy(ctx, conversationId);
  const openedAt = ctx.clock.now();
  const viewing = {
    id: ctx.ids.newId<ViewingId>(),
    conversationId,
    studioId: studio.id,
    actorId: ctx.actor.userId,
    reason,
    openedAt,
    expiresAt: new Date(openedAt.getTime() + VIEWING_MS),
  };
  const stored = await audited(ctx, async (tx): Promise<StoredViewing> => {
    await lockAnyConversation(tx, conversationId);
    const subject = { conversationId, viewingId: viewing.id, reason };
    const who = { studioId: studio.id, actorId: ctx.actor.userId };
    const entry = await appendAuditEntry(tx, ctx, {
      ...who,
      action: 'conversation.viewed',
      subject,
      occurredAt: openedAt,
    });
    const row = await tx.viewing.create({ data: { ...viewing, entryNumber: entry.number } });
    await leaveReceipt(tx, ctx, { viewing, studioName: studio.name, entry });
    return row;
  });
  return presentViewing(ctx, stored, NEWEST);
}

type Receipt = {
  readonly viewing: { readonly conversationId: string; readonly studioId: string; readonly reason: string };
  readonly studioName: string;
  readonly entry: { readonly number: number; readonly hash: string };
};

/** A message like any other, so that it reaches everybody in the conversation wherever they are, and stays. */
async function leaveReceipt(tx: Tx, ctx: UserContext, { viewing, studioName, entry }: Receipt): Promise<void> {
  const { conversationId, studioId, reason } = viewing;
  const content: MessageContent<'access-receipt'> = {
    kind: 'access-receipt',
    body: { by: ctx.actor.name, studioName, reason, entryNumber: entry.number, entryHash: entry.hash },
  };
  await appendMessage(tx, {
    id: ctx.ids.newId<MessageId>(),
    conversationId,
    studioId,
    senderId: null,
    content,
    clientId: ctx.ids.newId<ClientId>(),
    clientHash: hashOf(content),
  });
}
