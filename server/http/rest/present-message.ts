import type { MessageAnswer } from '@/contract/api/v1/message';
import { plainTextOf } from '@/contract/messages/preview';
import type { MessageBody, MessageContent } from '@/contract/messages/registry';
import type { MessageView } from '@/contract/schemas/message';
import {
  presentProposalBody,
  presentReminderBody,
  presentRequestBody,
  presentUpdateBody,
} from '@/server/http/rest/present-booking-message';
import { API_WORDS } from '@/server/platform/api-words';

/** A message as the public API writes it: any kind reads well as `text`, and cards bring their `body`. */
export function presentMessageAnswer(view: MessageView): MessageAnswer {
  switch (view.kind) {
    case 'text':
      return { kind: view.kind, ...sharedOf(view, view.body && { kind: view.kind, body: view.body }) };
    case 'booking-request': {
      const { kind, body } = view;
      return { kind, body: body && presentRequestBody(body), ...sharedOf(view, body && { kind, body }) };
    }
    case 'booking-proposal': {
      const { kind, body } = view;
      return { kind, body: body && presentProposalBody(body), ...sharedOf(view, body && { kind, body }) };
    }
    case 'booking-update': {
      const { kind, body } = view;
      return { kind, body: body && presentUpdateBody(body), ...sharedOf(view, body && { kind, body }) };
    }
    case 'booking-reminder': {
      const { kind, body } = view;
      return { kind, body: body && presentReminderBody(body), ...sharedOf(view, body && { kind, body }) };
    }
    case 'access-receipt': {
      const { kind, body } = view;
      return { kind, body: body && presentReceiptBody(body), ...sharedOf(view, body && { kind, body }) };
    }
  }
}

const presentReceiptBody = ({ by, studioName, reason, entryNumber, entryHash }: MessageBody<'access-receipt'>) => ({
  by,
  studio_name: studioName,
  reason,
  entry_number: entryNumber,
  entry_hash: entryHash,
});

const sharedOf = (view: MessageView, content: MessageContent | null) => ({
  id: view.id,
  conversation_id: view.conversationId,
  seq: view.seq,
  sender_id: view.senderId,
  client_id: view.clientId,
  text: content && plainTextOf(content, API_WORDS),
  reply_to: view.replyTo && {
    seq: view.replyTo.seq,
    sender_id: view.replyTo.senderId,
    preview: view.replyTo.preview,
  },
  booking_id: view.bookingId,
  sent_at: view.sentAt,
  edited_at: view.editedAt,
  deleted_at: view.deletedAt,
  version: view.version,
});
