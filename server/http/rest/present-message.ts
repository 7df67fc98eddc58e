import type { MessageAnswer } from '@/contract/api/v1/message';
import { plainTextOf } from '@/contract/messages/preview';
import type { MessageContent } from '@/contract/messages/registry';
import type { MessageView } from '@/contract/schemas/message';
import { presentSnapshotAnswer } from '@/server/http/rest/present-booking';

/** A message as the public API writes it: any kind reads well as `text`, and cards bring their `body`. */
export function presentMessageAnswer(view: MessageView): MessageAnswer {
  switch (view.kind) {
    case 'text':
      return { kind: view.kind, ...sharedOf(view, view.body && { kind: view.kind, body: view.body }) };
    case 'booking-request': {
      const { kind, body } = view;
      const shared = sharedOf(view, body && { kind, body });
      return { kind, body: body && { booking: presentSnapshotAnswer(body.booking), note: body.note }, ...shared };
    }
    case 'booking-update': {
      const { kind, body } = view;
      const shared = sharedOf(view, body && { kind, body });
      if (!body) return { kind, body, ...shared };
      const { booking, transition, reason } = body;
      return { kind, body: { booking: presentSnapshotAnswer(booking), transition, reason }, ...shared };
    }
  }
}

const sharedOf = (view: MessageView, content: MessageContent | null) => ({
  id: view.id,
  conversation_id: view.conversationId,
  seq: view.seq,
  sender_id: view.senderId,
  client_id: view.clientId,
  text: content && plainTextOf(content),
  reply_to: view.replyTo && { seq: view.replyTo.seq, sender_id: view.replyTo.senderId, preview: view.replyTo.preview },
  booking_id: view.bookingId,
  sent_at: view.sentAt,
  edited_at: view.editedAt,
  deleted_at: view.deletedAt,
  version: view.version,
});
