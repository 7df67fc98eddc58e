/** How much of everything. */
export const FULL = {
  /** Conversations of two. As many that senders who take turns stay within what one person may send in a minute. */
  pairs: 1_000,
  senders: 32,
  sendSeconds: 6,
  crowd: { people: 40, streamsEach: 25 },
  crowdMessages: 60,
  live: { perSecond: 100, seconds: 10, pairs: 250 },
  idleStreams: 2_000,
  many: { people: 500, streamsEach: 20 },
  catchUp: { pairs: 125, streamsEach: 20, messagesEach: 8, meanwhilePerSecond: 50 },
  warmUpSends: 2_000,
  quietConversations: 1_000,
  history: 50,
  atSize: { conversations: 20_000, messagesEach: 45, longConversations: 10, longMessages: 10_000, looks: 200 },
  freeSlots: { bookings: 2_000, looks: 200 },
  weekCalendar: { bookings: 500, seconds: 4 },
};

export type Sizes = typeof FULL;

export const SMOKE: Sizes = {
  pairs: 100,
  senders: 32,
  sendSeconds: 1,
  crowd: { people: 10, streamsEach: 5 },
  crowdMessages: 10,
  live: { perSecond: 100, seconds: 2, pairs: 20 },
  idleStreams: 200,
  many: { people: 40, streamsEach: 5 },
  catchUp: { pairs: 20, streamsEach: 5, messagesEach: 8, meanwhilePerSecond: 50 },
  warmUpSends: 200,
  quietConversations: 20,
  history: 5,
  atSize: { conversations: 200, messagesEach: 45, longConversations: 2, longMessages: 500, looks: 20 },
  freeSlots: { bookings: 200, looks: 20 },
  weekCalendar: { bookings: 500, seconds: 1 },
};
