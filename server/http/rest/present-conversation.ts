import type { ConversationAnswer } from '@/contract/api/v1/conversation';
import { previewOf } from '@/contract/messages/preview';
import type { ConversationView } from '@/contract/schemas/conversation';
import { API_WORDS } from '@/server/platform/api-words';

/** A line of somebody's conversation list as the public API writes it. */
export const presentConversationAnswer = (view: ConversationView): ConversationAnswer => ({
  id: view.id,
  studio: { id: view.studio.id, name: view.studio.name },
  artist: {
    id: view.artist.id,
    user_id: view.artist.userId,
    name: view.artist.name,
    handle: view.artist.handle,
    zone: view.artist.zone,
  },
  customer: { user_id: view.customer.userId, name: view.customer.name },
  created_at: view.createdAt,
  activity_at: view.activityAt,
  rev: view.rev,
  last_seq: view.lastSeq,
  last_message: presentLastMessage(view.lastMessage),
  unread: view.unread,
  last_read_seq: view.lastReadSeq,
  unread_from_seq: view.unreadFromSeq,
});

const presentLastMessage = (last: ConversationView['lastMessage']): ConversationAnswer['last_message'] =>
  last && {
    seq: last.seq,
    sender_id: last.senderId,
    kind: last.kind,
    preview: last.gist ? previewOf(last.gist, API_WORDS) : '',
    deleted: last.deleted,
  };
