import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import type { MessageView } from '@/contract/schemas/message';

const made = new WeakMap<OutgoingMessage, MessageView>();

/** A message on its way in the shape of the entry it will become, so that one component shows both and its bubble stays. */
export function asMessage(outgoing: OutgoingMessage): MessageView {
  const known = made.get(outgoing);
  if (known) return known;
  const message = outgoing.state === 'sent' && outgoing.message ? outgoing.message : messageOf(outgoing);
  made.set(outgoing, message);
  return message;
}

function messageOf(outgoing: OutgoingMessage): MessageView {
  const { clientId, conversationId, viewerId, writtenAt } = outgoing;
  const common = {
    id: clientId,
    conversationId,
    seq: 0,
    senderId: viewerId,
    clientId,
    bookingId: null,
    sentAt: writtenAt,
    editedAt: null,
    deletedAt: null,
    version: 0,
  };
  if (outgoing.kind === 'booking-request')
    return { ...common, kind: 'booking-request', body: outgoing.told, preview: '', replyTo: null };
  const { text, replyTo } = outgoing;
  return { ...common, kind: 'text', body: { text }, preview: text, replyTo };
}
