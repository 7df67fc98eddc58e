import type { LiveStream } from '@/server/realtime/live-stream';

/** Who hears what: the process's streams by conversation, by person and by session. */
export class Audience {
  private readonly byConversation = new Map<string, Set<LiveStream>>();
  private readonly byUser = new Map<string, Set<LiveStream>>();
  private readonly bySession = new Map<string, Set<LiveStream>>();

  add(stream: LiveStream): void {
    put(this.byUser, stream.actor.userId, stream);
    put(this.bySession, stream.actor.sessionId, stream);
  }

  remove(stream: LiveStream): void {
    take(this.byUser, stream.actor.userId, stream);
    take(this.bySession, stream.actor.sessionId, stream);
    for (const conversationId of stream.conversations) take(this.byConversation, conversationId, stream);
  }

  join(stream: LiveStream, conversationId: string): void {
    stream.left.delete(conversationId);
    stream.conversations.add(conversationId);
    put(this.byConversation, conversationId, stream);
  }

  /** {@link join} on the word of a look that may be older than what was delivered since: who has left meanwhile stays out. */
  joinUnlessLeft(stream: LiveStream, conversationId: string): void {
    if (!stream.left.has(conversationId)) this.join(stream, conversationId);
  }

  leave(stream: LiveStream, conversationId: string): void {
    stream.left.add(conversationId);
    stream.conversations.delete(conversationId);
    take(this.byConversation, conversationId, stream);
  }

  inConversation = (conversationId: string): ReadonlySet<LiveStream> =>
    this.byConversation.get(conversationId) ?? NOBODY;
  ofUser = (userId: string): ReadonlySet<LiveStream> => this.byUser.get(userId) ?? NOBODY;
  ofSession = (sessionId: string): ReadonlySet<LiveStream> => this.bySession.get(sessionId) ?? NOBODY;
  sessions = (): string[] => [...this.bySession.keys()];
  users = (): string[] => [...this.byUser.keys()];

  *all(): Iterable<LiveStream> {
    for (const streams of this.byUser.values()) yield* streams;
  }

  count(): number {
    let count = 0;
    for (const streams of this.byUser.values()) count += streams.size;
    return count;
  }
}

const NOBODY: ReadonlySet<LiveStream> = new Set();

function put(index: Map<string, Set<LiveStream>>, key: string, stream: LiveStream): void {
  const streams = index.get(key);
  if (streams) streams.add(stream);
  else index.set(key, new Set([stream]));
}

function take(index: Map<string, Set<LiveStream>>, key: string, stream: LiveStream): void {
  const streams = index.get(key);
  streams?.delete(stream);
  if (streams?.size === 0) index.delete(key);
}
