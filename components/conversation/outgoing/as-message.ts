import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import type { MessageView } from '@/contract/schemas/message';

const made = new WeakMap<Outgoing, MessageView>();

/** A message on its way in the shape of the entry it will become, so that one component shows both and its bubble stays. */
export function asMessage(outgoing: Outgoing, viewerId: string): MessageView {
  if (outgoing.state === 'sent') return outgoing.message;
  const known = made.get(outgoing);
  if (known) return known;
  const { clientId, conversationId, text, replyTo, writtenAt } = outgoing;
  const message: MessageView = {
    kind: 'text',
    body: { text },
    id: clientId,
    conversationId,
    seq: 0,
    senderId: viewerId,
    clientId,
    preview: text,
    replyTo,
    bookingId: null,
    sentAt: writtenAt,
    editedAt: null,
    deletedAt: null,
    version: 0,
  };
  made.set(outgoing, message);
  return message;
}
