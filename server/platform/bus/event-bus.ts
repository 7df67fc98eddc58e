/** What processes tell each other at once. Everything may be lost: what must not be is in the event log. */
export type BusNote =
  /** There is something new in the event log. */
  | { readonly kind: 'wake' }
  | { readonly kind: 'typing'; readonly conversationId: string; readonly userId: string; readonly typing: boolean }
  /** These people have a stream open at process `from`; repeated while it lasts. */
  | { readonly kind: 'online'; readonly from: string; readonly userIds: readonly string[] }
  | { readonly kind: 'offline'; readonly from: string; readonly userIds: readonly string[] };

export interface EventBus {
  /** Names this process to the others. */
  readonly processId: string;
  /** Tells the listeners of this process at once and those of others soon. Never throws, never waits. */
  publish(note: BusNote): void;
  /** Hears the notes of every process, its own included. */
  listen(listener: (note: BusNote) => void): void;
  close(): Promise<void>;
}
