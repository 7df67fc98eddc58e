import { putBooking } from '@/contract/events/apply-to-bookings';
import { applyToConversation } from '@/contract/events/apply-to-conversation';
import type { ConversationEvent } from '@/contract/events/stream-event';
import { gistOf } from '@/contract/messages/preview';
import type { ConversationCore, ParticipantView, ThreadView } from '@/contract/schemas/conversation';
import type { MessagePage, MessageView } from '@/contract/schemas/message';

/** The open conversation of `viewerId` after `event`; unchanged when it holds the event already or the event is of another one. */
export function applyToThread(thread: ThreadView, event: ConversationEvent, viewerId: string): ThreadView {
  const conversation = applyToConversation(thread.conversation, event, viewerId);
  if (conversation === thread.conversation) return thread;
  return { ...thread, conversation, ...changes(thread, event) };
}

function changes(thread: ThreadView, event: ConversationEvent): Partial<ThreadView> {
  switch (event.type) {
    case 'message.sent':
      return { messages: putMessage(thread.messages, event.message) };
    case 'message.edited':
    case 'message.deleted':
      return { messages: replaceMessage(thread.messages, event.message) };
    case 'read-position.moved':
      return { participants: moved(thread, event.userId, { lastReadSeq: event.lastReadSeq }) };
    case 'delivery-position.moved':
      return { participants: moved(thread, event.userId, { deliveredSeq: event.deliveredSeq }) };
    case 'booking.requested':
    case 'booking.edited':
    case 'booking.offered':
    case 'booking.move-proposed':
    case 'booking.proposal-refused':
    case 'booking.proposal-withdrawn':
    case 'booking.moved':
    case 'booking.confirmed':
    case 'booking.declined':
    case 'booking.cancelled':
    case 'booking.completed':
    case 'booking.missed':
    case 'booking.held':
    case 'booking.hold-ended':
    case 'booking.fee-waived':
      return { bookings: putBooking(thread.bookings, event.booking) };
    case 'conversation.closed':
      return { participants: thread.participants.map((one) => renamed(one, event.conversation)) };
    case 'participant.joined':
      return { participants: joined(thread.participants, event.participant) };
    case 'participant.left':
      return { participants: thread.participants.filter((one) => one.userId !== event.userId) };
    // Counted by its `rev` alone. Listed, so that a new type does not compile before it was thought of here.
    case 'conversation.opened':
      return {};
  }
}

const joined = (participants: ThreadView['participants'], participant: ParticipantView): ThreadView['participants'] =>
  participants.some((one) => one.userId === participant.userId) ? participants : [...participants, participant];

function renamed(participant: ParticipantView, { artist, customer }: ConversationCore): ParticipantView {
  const person = [artist, customer].find(({ userId }) => userId === participant.userId);
  return person ? { ...participant, name: person.name, picture: person.picture } : participant;
}

const moved = (thread: ThreadView, userId: string, position: { lastReadSeq?: number; deliveredSeq?: number }) =>
  thread.participants.map((one) => (one.userId === userId ? { ...one, ...position } : one));

const putMessage = (messages: readonly MessageView[], message: MessageView): readonly MessageView[] =>
  messages.some((one) => one.seq === message.seq) ? messages : [...messages, message].sort((a, b) => a.seq - b.seq);

/** Also refreshes the quotes of the changed message, so that nobody reads on in a quote what was deleted. */
export const replaceMessage = (messages: readonly MessageView[], message: MessageView): readonly MessageView[] =>
  messages.map((one) => {
    if (one.seq === message.seq) return one.version < message.version ? message : one;
    if (one.replyTo?.seq !== message.seq) return one;
    const preview = message.deletedAt ? null : message.preview;
    return { ...one, replyTo: { ...one.replyTo, preview, gist: gistOf(message) } };
  });

/** Puts an older page before what is loaded. What is loaded already wins: events have kept it current. */
export function prependOlder(thread: ThreadView, page: MessagePage): ThreadView {
  const first = thread.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  return {
    ...thread,
    messages: [...page.messages.filter((one) => one.seq < first), ...thread.messages],
    hasOlder: page.hasOlder,
  };
}
