import { z } from 'zod';
import { ArtistId, ConversationId } from '@/contract/ids/ids';
import type { BookingView } from '@/contract/schemas/booking';
import { MessageGist, type MessageView, Seq } from '@/contract/schemas/message';
import { PictureView } from '@/contract/schemas/picture';

const Portrait = PictureView.nullable();

export const ParticipantRole = z.literal(['customer', 'artist', 'staff']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

export const OpenConversationInput = z.strictObject({ artistId: ArtistId });
export type OpenConversationInput = z.infer<typeof OpenConversationInput>;

export const ConversationInput = z.strictObject({ conversationId: ConversationId });
export type ConversationInput = z.infer<typeof ConversationInput>;

export const ListConversationsInput = z.strictObject({
  next: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(30),
});
export type ListConversationsInput = z.infer<typeof ListConversationsInput>;

export const MarkReadInput = z.strictObject({ conversationId: ConversationId, seq: Seq });
export type MarkReadInput = z.infer<typeof MarkReadInput>;

export const MarkUnreadInput = z.strictObject({ conversationId: ConversationId, seq: Seq });
export type MarkUnreadInput = z.infer<typeof MarkUnreadInput>;

export const MarkDeliveredInput = z.strictObject({
  positions: z
    .array(z.strictObject({ conversationId: ConversationId, seq: Seq }))
    .min(1)
    .max(50),
});
export type MarkDeliveredInput = z.infer<typeof MarkDeliveredInput>;

export const TypingInput = z.strictObject({ conversationId: ConversationId, typing: z.boolean() });
export type TypingInput = z.infer<typeof TypingInput>;

/** What is the same for everyone in a conversation. */
export const ConversationCore = z.object({
  id: z.string(),
  studio: z.object({ id: z.string(), name: z.string() }),
  artist: z.object({
    id: z.string(),
    userId: z.string(),
    name: z.string(),
    handle: z.string(),
    zone: z.string(),
    picture: Portrait,
  }),
  customer: z.object({ userId: z.string(), name: z.string(), picture: Portrait }),
  createdAt: z.string(),
  /** When one of the two was gone for good; nothing more is said in it then. */
  closedAt: z.string().nullable(),
});
export type ConversationCore = z.infer<typeof ConversationCore>;

export const LastMessage = z.object({
  seq: z.int(),
  senderId: z.string().nullable(),
  kind: z.string(),
  /** `null` once deleted. */
  gist: MessageGist.nullable(),
  deleted: z.boolean(),
});

/** One line of somebody's conversation list. */
export const ConversationView = ConversationCore.extend({
  /** Counts every stored event of the conversation, gapless; a view at `rev` n has all events up to n. */
  rev: z.int(),
  lastSeq: z.int(),
  /** When the last message came, or the conversation began; the list's order. */
  activityAt: z.string(),
  lastMessage: LastMessage.nullable(),
  /** Messages of others that are not deleted and come after `lastReadSeq`, or from `unreadFromSeq` on. */
  unread: z.int(),
  lastReadSeq: z.int(),
  /** Where the person marked it as unread again; read already, as others see it. */
  unreadFromSeq: z.int().nullable(),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const ParticipantView = z.object({
  userId: z.string(),
  name: z.string(),
  picture: Portrait,
  role: ParticipantRole,
  lastReadSeq: z.int(),
  deliveredSeq: z.int(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

/** `cursor` is where the live stream has to begin so that nothing falls between this page and the stream. */
export type ConversationPage = {
  readonly items: readonly ConversationView[];
  readonly next: string | null;
  readonly cursor: string;
};

/** An open conversation: the newest messages (ascending), everybody in it and its bookings (oldest first). */
export type ThreadView = {
  readonly conversation: ConversationView;
  readonly participants: readonly ParticipantView[];
  readonly messages: readonly MessageView[];
  readonly hasOlder: boolean;
  readonly bookings: readonly BookingView[];
};
