import { createHash } from 'node:crypto';
import type { BookingId, ClientId, MessageId, UserId } from '@/contract/ids/ids';
import type { MessageContent } from '@/contract/messages/registry';
import type { MadeConversation } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

export type MessageDraft = {
  readonly senderId: UserId;
  readonly content: MessageContent;
  readonly sentAt: Date;
  /** The quoted entry, as an index into the same list of drafts. */
  readonly replyTo?: number;
  readonly bookingId?: BookingId;
  readonly editedAt?: Date;
  readonly deletedAt?: Date;
};

type MadeMessages = { readonly firstSeq: number; readonly lastSeq: number; readonly ids: readonly MessageId[] };

const changesOf = (draft: MessageDraft) => (draft.editedAt ? 1 : 0) + (draft.deletedAt ? 1 : 0);

/**
 * Appends messages, oldest first, as if they had been sent, edited and deleted at their times: numbers stay gapless and
 * `rev` counts each of these acts. No event rows: nobody's stream can be older than the scene.
 */
export async function makeMessages(
  world: World,
  conversation: MadeConversation,
  drafts: readonly MessageDraft[],
): Promise<MadeMessages> {
  const newest = drafts.at(-1);
  if (!newest) throw new Error('makeMessages: no drafts');
  const changes = drafts.reduce((sum, draft) => sum + changesOf(draft), 0);
  const { rows } = await world.client.query<{ last_seq: number }>(
    `UPDATE conversation SET last_seq = last_seq + $2, rev = rev + $3, activity_at = $4 WHERE id = $1 RETURNING last_seq`,
    [conversation.id, drafts.length, drafts.length + changes, newest.sentAt],
  );
  const lastSeq = rows[0]?.last_seq ?? 0;
  const firstSeq = lastSeq - drafts.length + 1;
  const messages = drafts.map((draft, index) => messageRow(world, { conversation, draft, firstSeq, index }));
  await insertRows(world, 'message', messages);
  return { firstSeq, lastSeq, ids: messages.map((message) => message.id) };
}

type Place = { conversation: MadeConversation; draft: MessageDraft; firstSeq: number; index: number };

function messageRow(world: World, { conversation, draft, firstSeq, index }: Place) {
  const { content, replyTo } = draft;
  return {
    conversation_id: conversation.id,
    seq: firstSeq + index,
    id: world.random.id<MessageId>('message'),
    studio_id: conversation.artist.studio.id,
    sender_id: draft.senderId,
    kind: content.kind,
    body: content.body,
    client_id: world.random.id<ClientId>('client'),
    client_hash: createHash('sha256').update(JSON.stringify(content.body)).digest('hex'),
    reply_to_seq: replyTo === undefined ? null : firstSeq + replyTo,
    booking_id: draft.bookingId ?? null,
    version: 1 + changesOf(draft),
    sent_at: draft.sentAt,
    edited_at: draft.editedAt ?? null,
    deleted_at: draft.deletedAt ?? null,
  };
}
