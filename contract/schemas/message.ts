import { z } from 'zod';
import { ClientId, ConversationId } from '@/contract/ids/ids';
import { MESSAGE_KINDS } from '@/contract/messages/registry';
import { MAX_MESSAGE_LENGTH, words } from '@/contract/schemas/text-fields';
import { MESSAGE_EDIT_WINDOW_MS } from '@/contract/text/limits';

export const PAGE_SIZE = 50;
export const EDIT_WINDOW_MS = MESSAGE_EDIT_WINDOW_MS;

export const Seq = z.int().min(1).max(2_147_483_647);

export const SendMessageInput = z.strictObject({
  conversationId: ConversationId,
  clientId: ClientId,
  text: words(MAX_MESSAGE_LENGTH),
  replyToSeq: Seq.optional(),
});
export type SendMessageInput = z.infer<typeof SendMessageInput>;

export const EditMessageInput = z.strictObject({
  conversationId: ConversationId,
  seq: Seq,
  text: words(MAX_MESSAGE_LENGTH),
});
export type EditMessageInput = z.infer<typeof EditMessageInput>;

export const DeleteMessageInput = z.strictObject({ conversationId: ConversationId, seq: Seq });
export type DeleteMessageInput = z.infer<typeof DeleteMessageInput>;

export const MessagesBeforeInput = z.strictObject({
  conversationId: ConversationId,
  beforeSeq: Seq,
  limit: z.int().min(1).max(100).default(PAGE_SIZE),
});
export type MessagesBeforeInput = z.infer<typeof MessagesBeforeInput>;

const contentOf = <Kind extends keyof typeof MESSAGE_KINDS>(kind: Kind) =>
  z.object({ kind: z.literal(kind), body: MESSAGE_KINDS[kind].body as (typeof MESSAGE_KINDS)[Kind]['body'] });

/** What previews are written from, in the language of who reads: kind and body, with everything long cut (`gistOf`). */
export const MessageGist = z.discriminatedUnion('kind', [
  contentOf('text'),
  contentOf('booking-request'),
  contentOf('booking-proposal'),
  contentOf('booking-update'),
  contentOf('booking-reminder'),
  contentOf('access-receipt'),
]);

const PREVIEW_MEANING = 'One line of plain text, in English whoever reads; empty once deleted.';

const Quote = z.object({
  seq: z.int(),
  senderId: z.string().nullable(),
  /** Like the message's own; `null` when the quoted message was deleted, and then so is `gist`. */
  preview: z.string().nullable(),
  gist: MessageGist.nullable(),
});

const messageOf = <Kind extends keyof typeof MESSAGE_KINDS>(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    /** `null` once deleted. */
    body: MESSAGE_KINDS[kind].body.nullable() as z.ZodNullable<(typeof MESSAGE_KINDS)[Kind]['body']>,
    id: z.string(),
    conversationId: z.string(),
    seq: z.int(),
    senderId: z.string().nullable(),
    clientId: z.string(),
    preview: z.string().describe(PREVIEW_MEANING),
    replyTo: Quote.nullable(),
    bookingId: z.string().nullable(),
    sentAt: z.string(),
    editedAt: z.string().nullable(),
    deletedAt: z.string().nullable(),
    /** Grows with every change of the entry, from 1. */
    version: z.int(),
  });

/** One entry as its readers see it; equal for all of them. Instants are ISO 8601 in UTC with milliseconds. */
export const MessageView = z.discriminatedUnion('kind', [
  messageOf('text'),
  messageOf('booking-request'),
  messageOf('booking-proposal'),
  messageOf('booking-update'),
  messageOf('booking-reminder'),
  messageOf('access-receipt'),
]);
export type MessageView = z.infer<typeof MessageView>;

export type MessagePage = { readonly messages: readonly MessageView[]; readonly hasOlder: boolean };
