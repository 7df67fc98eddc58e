import type { EntryState, NewEntry, OutboxEntry, Underway } from '@/components/outbox/outbox-entry';

const FIRST_RETRY_MS = 500;
const RETRY_CAP_MS = 10_000;
/** So many tries without an answer, and whoever wrote it is told and may take it back. */
const TRIES_BEFORE_TOLD = 5;

/** Nobody refused the entry itself: it is worth sending again as it is, for ever. */
const TRANSIENT: ReadonlySet<string> = new Set([
  'network',
  'unknown',
  'server.unavailable',
  'server.unexpected',
  'server.no-answer',
  'request.too-many',
  'auth.required',
]);

export const isTransient = (code: string): boolean => TRANSIENT.has(code);

export const byOrder = (all: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  [...all].sort((one, other) => one.order - other.order);

export const orderAfter = (all: readonly OutboxEntry[]): number =>
  all.reduce((most, { order }) => Math.max(most, order), 0) + 1;

/** What is to be sent next in a conversation: strictly one after the other, or order would depend on the network. */
export const nextToSend = (all: readonly OutboxEntry[], conversationId: string): OutboxEntry | undefined =>
  byOrder(all).find((one) => one.conversationId === conversationId && one.state === 'pending');

export const inState = (entry: OutboxEntry, state: EntryState): OutboxEntry => ({ ...entry, ...state });

/** Sent again because somebody asked. What was refused goes to the end: what was written since stands before it already. */
export function retried(entry: OutboxEntry, nextOrder: number): OutboxEntry {
  const again = inState(entry, { state: 'pending', heldBy: null });
  return entry.state === 'failed' ? { ...again, order: nextOrder } : again;
}

/** Whether something that is not on its way yet waits for one before it that nobody answers. */
export const waitsBehind = (entry: Underway, all: readonly Underway[]): boolean =>
  entry.state === 'pending' &&
  all.some(
    (one) =>
      one.state === 'pending' &&
      one.heldBy !== null &&
      one.conversationId === entry.conversationId &&
      one.order < entry.order,
  );

/** How long to wait after so many tries in a row without an answer; `random` from 0 to 1, `askedMs` what the server asked for. */
export const backoffMs = (tries: number, random: number, askedMs: number | null): number =>
  Math.max(askedMs ?? 0, Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** (tries - 1)) * (0.75 + random / 2));

export const isWorthTelling = (tries: number): boolean => tries >= TRIES_BEFORE_TOLD;

/** Whether two entries ask for the very same thing: pressed twice, it is wanted once. Words may be meant twice. */
export const isSameWish = (one: NewEntry, other: NewEntry): boolean =>
  one.kind !== 'text' && other.kind !== 'text' && wishOf(one) === wishOf(other);

const wishOf = ({ kind, input }: Exclude<NewEntry, { kind: 'text' }>): string =>
  JSON.stringify([kind, Object.entries({ ...input, clientId: '' }).sort(([a], [b]) => a.localeCompare(b))]);

/** Whether something from the shelf, which an older page of ours may have written, is an entry of this one. */
export const isEntry = (value: object): value is OutboxEntry =>
  'conversationId' in value &&
  'order' in value &&
  typeof value.order === 'number' &&
  'state' in value &&
  (value.state === 'pending' || value.state === 'failed') &&
  'kind' in value &&
  (value.kind === 'text' || value.kind === 'booking-request' || value.kind === 'booking-act');
