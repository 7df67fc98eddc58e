import type { OverseenConversation } from '@/contract/schemas/console-views';
import type { ParticipantRole } from '@/contract/schemas/conversation';
import type { OverseenRow } from '@/server/domain/oversight/overseen-sql';

export const presentOverseen = (row: OverseenRow): OverseenConversation => ({
  id: row.id,
  artist: { id: row.artist_id, userId: row.artist_user_id, name: row.artist_name },
  customer: { userId: row.customer_id, name: row.customer_name },
  activityAt: row.activity_at.toISOString(),
  lastWord: presentLastWord(row),
  isWaiting: row.is_waiting,
  isUnanswered: row.is_unanswered,
  bookings: row.bookings,
  staff: row.staff,
  hits: row.hits,
});

function presentLastWord(row: OverseenRow): OverseenConversation['lastWord'] {
  if (row.word_sender_id === null || row.word_sent_at === null) return null;
  return { by: roleOf(row.word_sender_id, row), at: row.word_sent_at.toISOString() };
}

/** By what they are in this conversation, whether or not they are still in it. */
function roleOf(senderId: string, row: OverseenRow): ParticipantRole {
  if (senderId === row.customer_id) return 'customer';
  return senderId === row.artist_user_id ? 'artist' : 'staff';
}
