import type { DomainEvent } from '@/server/events/catalogue';

/** An event as reactions get it. Those about messages have an empty payload and name the message. */
export type RelayedEvent = {
  readonly type: DomainEvent['type'];
  readonly payload: unknown;
  readonly conversationId: string | null;
  readonly seq: number | null;
};

/** Something that follows from events outside the transaction that caused them: mail and pushes now; webhooks and more later. */
export type Reaction = {
  /** Stored with its progress; never renamed. */
  readonly name: string;
  readonly types: readonly DomainEvent['type'][];
  /** A condition on row `e` of `event`, in SQL of ours: what does not hold it costs nothing but the look. */
  readonly only?: string;
  /** What happened before its first start is none of its business, and is not even looked through. */
  readonly beginsNow?: boolean;
  /** Runs so long after the event at the earliest. */
  readonly delaySeconds?: number;
  /** May run again for the same event; throws to be tried again later. */
  readonly run: (event: RelayedEvent) => Promise<void>;
};
