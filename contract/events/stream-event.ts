import { z } from 'zod';
import { BookingView } from '@/contract/schemas/booking';
import { ConversationCore, ParticipantView } from '@/contract/schemas/conversation';
import { MessageView } from '@/contract/schemas/message';

const inConversation = { conversationId: z.string(), rev: z.int(), at: z.string() };
const about = <Type extends string>(type: Type) => z.object({ type: z.literal(type), ...inConversation });

/** Everything that is stored and changes what people of a conversation see. `rev` is gapless per conversation. */
export const ConversationEvent = z.discriminatedUnion('type', [
  about('conversation.opened').extend({ conversation: ConversationCore, participantIds: z.array(z.string()) }),
  /** An account behind it was deleted; `conversation` calls them by their pseudonym. */
  about('conversation.closed').extend({ conversation: ConversationCore }),
  /** Staff were given the conversation. Whoever joins loads afresh: nothing that came before was theirs to hear. */
  about('participant.joined').extend({ participant: ParticipantView }),
  /** It was taken from them again; the last that they hear of it. */
  about('participant.left').extend({ userId: z.string() }),
  about('message.sent').extend({ message: MessageView }),
  about('message.edited').extend({ message: MessageView }),
  about('message.deleted').extend({ message: MessageView }),
  /** `unread` is what remains for that person at this `rev`; `unreadFromSeq` is missing in events of earlier versions. */
  about('read-position.moved').extend({
    userId: z.string(),
    lastReadSeq: z.int(),
    unreadFromSeq: z.int().nullish(),
    unread: z.int(),
  }),
  about('delivery-position.moved').extend({ userId: z.string(), deliveredSeq: z.int() }),
  about('booking.requested').extend({ booking: BookingView }),
  about('booking.edited').extend({ booking: BookingView }),
  about('booking.offered').extend({ booking: BookingView }),
  about('booking.move-proposed').extend({ booking: BookingView }),
  about('booking.proposal-refused').extend({ booking: BookingView }),
  about('booking.proposal-withdrawn').extend({ booking: BookingView }),
  about('booking.confirmed').extend({ booking: BookingView }),
  about('booking.moved').extend({ booking: BookingView }),
  about('booking.declined').extend({ booking: BookingView }),
  about('booking.cancelled').extend({ booking: BookingView }),
  about('booking.completed').extend({ booking: BookingView }),
  about('booking.missed').extend({ booking: BookingView }),
  /** A time is kept for somebody; nothing is said of it in the conversation. */
  about('booking.held').extend({ booking: BookingView }),
  /** It was given back, or nobody agreed to it in time. */
  about('booking.hold-ended').extend({ booking: BookingView }),
  about('booking.fee-waived').extend({ booking: BookingView }),
]);
export type ConversationEvent = z.infer<typeof ConversationEvent>;
export type ConversationEventType = ConversationEvent['type'];

/** Never stored; expires by itself. */
export const EphemeralEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('typing'), conversationId: z.string(), userId: z.string(), typing: z.boolean() }),
  z.object({ type: z.literal('presence'), userId: z.string(), online: z.boolean() }),
]);
export type EphemeralEvent = z.infer<typeof EphemeralEvent>;

/** Words of the stream about itself. `resync`: too much was missed, load afresh and go on from here. */
export const ControlEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('signed-out') }),
]);
export type ControlEvent = z.infer<typeof ControlEvent>;

export const StreamEvent = z.union([ConversationEvent, EphemeralEvent, ControlEvent]);
export type StreamEvent = z.infer<typeof StreamEvent>;
