/** Where the console's views are kept. Never the words of a conversation: those are in no cache at all. */
export const consoleKeys = {
  all: ['console'] as const,
  overview: (studioId: string) => ['console', 'overview', studioId] as const,
  lists: ['console', 'conversations'] as const,
  list: (studioId: string, filters: unknown) => ['console', 'conversations', studioId, filters] as const,
  conversation: (conversationId: string) => ['console', 'conversation', conversationId] as const,
  people: (studioId: string) => ['console', 'people', studioId] as const,
  audit: (studioId: string, filters: unknown) => ['console', 'audit', studioId, filters] as const,
  entry: (studioId: string, number: number) => ['console', 'entry', studioId, number] as const,
};
