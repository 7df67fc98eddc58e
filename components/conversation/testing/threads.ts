import type { ConversationView, ThreadView } from '@/contract/schemas/conversation';

/** Tom's line of his talk with Mira, for tests. */
export const conversationLine = (wanted: Partial<ConversationView> = {}): ConversationView => ({
  id: 'talk',
  studio: { id: 'studio', name: 'Juniper' },
  artist: { id: 'artist', userId: 'mira', name: 'Mira', handle: 'mira', zone: 'Europe/Rome', picture: null },
  customer: { userId: 'tom', name: 'Tom', picture: null },
  createdAt: '2031-05-01T00:00:00.000Z',
  closedAt: null,
  rev: 4,
  lastSeq: 4,
  activityAt: '2031-05-09T11:00:00.000Z',
  lastMessage: null,
  unread: 0,
  lastReadSeq: 4,
  unreadFromSeq: null,
  ...wanted,
});

export const emptyThread = (wanted: Partial<ConversationView> = {}): ThreadView => ({
  conversation: conversationLine(wanted),
  participants: [],
  messages: [],
  hasOlder: false,
  bookings: [],
});
