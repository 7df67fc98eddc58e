/** Where the live views are kept. One entry each, so that an event has one place to go. */
export const liveKeys = {
  all: ['live'] as const,
  conversations: ['live', 'conversations'] as const,
  threads: ['live', 'thread'] as const,
  thread: (conversationId: string) => ['live', 'thread', conversationId] as const,
  bookings: ['live', 'bookings'] as const,
  presence: (conversationId: string) => ['presence', conversationId] as const,
};
