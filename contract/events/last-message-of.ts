import { gistOf } from '@/contract/messages/preview';
import type { ConversationView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';

/** What a conversation list shows of its newest entry. */
export const lastMessageOf = (message: MessageView): NonNullable<ConversationView['lastMessage']> => ({
  seq: message.seq,
  senderId: message.senderId,
  kind: message.kind,
  gist: gistOf(message),
  deleted: message.deletedAt !== null,
});
