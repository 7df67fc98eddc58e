import type { OutboxAnswer } from '@/components/outbox/outbox-entry';

/** What became of an entry, for whoever waits for it. */
export type End =
  | { readonly kind: 'done' }
  | { readonly kind: 'discarded' }
  /** Kept as refused under this id, until somebody tries it again or throws it away. */
  | { readonly kind: 'refused'; readonly clientId: string; readonly code: string };

/** What the tabs of one person say to each other about their outbox. Everything else they read in the store. */
export type OutboxWord =
  | { readonly type: 'changed' }
  | {
      readonly type: 'gone';
      readonly clientIds: readonly string[];
      readonly end: Exclude<End, { kind: 'refused' }>;
      readonly answer: OutboxAnswer | null;
    }
  /** Somebody does not want to wait for the next try in this conversation. */
  | { readonly type: 'now'; readonly conversationId: string }
  /** Of a tab that somebody looks at: timers of a hidden one are slow, its ears are not. */
  | { readonly type: 'look' };
