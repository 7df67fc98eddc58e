import type { StreamEvent } from '@/contract/events/stream-event';

/** What the tabs of one person say to each other in one browser. */
export type TabWord =
  /** Of a follower: is anybody there, and how is the stream? Answered by `open` or `lost`. */
  | { readonly type: 'who' }
  /** Of the leader: its stream is open, and it has told everything up to this place. */
  | { readonly type: 'open'; readonly cursor: string | null }
  /** Of the leader: its stream is away. A hidden one takes its time to bring it back. */
  | { readonly type: 'lost'; readonly isHidden: boolean }
  /** Of the leader: a sign of life came. */
  | { readonly type: 'byte' }
  | { readonly type: 'frame'; readonly event: StreamEvent; readonly id: string | null };

/** Words reach every other tab, in the order in which they were said, and never the one who says them. */
export interface TabChannel<Word = TabWord> {
  say(word: Word): void;
  hear(listener: (word: Word) => void): () => void;
  close(): void;
}

/** One name, held by one tab at a time; whoever holds it when a tab dies loses it at once. */
export interface TabLock {
  /**
   * Waits in line, or takes it away from whoever has it.
   * @returns a way to give it back, or to leave the line
   */
  take(how: 'wait' | 'steal', hold: { readonly onTaken: () => void; readonly onLost: () => void }): () => void;
}
