import type { OverseenConversationOfStudio, ViewingPage } from '@/contract/schemas/console-views';
import type { MessageView } from '@/contract/schemas/message';

/** Tom's talk with Mira from outside, for tests. */
export const overseen = (wanted: Partial<OverseenConversationOfStudio> = {}): OverseenConversationOfStudio => ({
  id: 'talk',
  studioId: 'studio',
  artist: { id: 'artist', userId: 'mira', name: 'Mira' },
  customer: { userId: 'tom', name: 'Tom' },
  activityAt: '2031-05-09T11:00:00.000Z',
  lastWord: { by: 'customer', at: '2031-05-09T11:00:00.000Z' },
  isWaiting: false,
  isUnanswered: false,
  bookings: [],
  staff: [],
  hits: null,
  ...wanted,
});

/** A look that lasts from noon to half past. */
export const lookAt = (messages: readonly MessageView[], wanted: Partial<ViewingPage> = {}): ViewingPage => ({
  viewing: {
    id: 'look',
    conversationId: 'talk',
    reason: 'A complaint.',
    openedAt: '2031-05-09T12:00:00.000Z',
    expiresAt: '2031-05-09T12:30:00.000Z',
    entryNumber: 7,
  },
  conversation: {
    id: 'talk',
    studio: { id: 'studio', name: 'Juniper' },
    artist: { id: 'artist', userId: 'mira', name: 'Mira', handle: 'mira', zone: 'Europe/Rome', picture: null },
    customer: { userId: 'tom', name: 'Tom', picture: null },
    createdAt: '2031-05-01T00:00:00.000Z',
    closedAt: null,
  },
  participants: [],
  bookings: [],
  messages,
  hasOlder: false,
  ...wanted,
});
