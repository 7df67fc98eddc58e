import { hasEnded } from '@/components/booking/booking-clock';
import type { BookingStep } from '@/contract/messages/kinds/booking-update';
import type { BookingView } from '@/contract/schemas/booking';
import type { MessageView } from '@/contract/schemas/message';

/** Entries that tell of a booking. */
export type BookingEntry = Extract<MessageView, { kind: 'booking-request' | 'booking-proposal' | 'booking-update' }>;
export type ProposalEntry = Extract<MessageView, { kind: 'booking-proposal' }>;
export type UpdateEntry = Extract<MessageView, { kind: 'booking-update' }>;

/** What was told of each booking, by its id, oldest first. */
export type BookingStories = ReadonlyMap<string, readonly BookingEntry[]>;

/** A reminder changes nothing of what it reminds of. */
const isBookingEntry = (message: MessageView): message is BookingEntry =>
  message.kind.startsWith('booking-') && message.kind !== 'booking-reminder';

export function bookingStories(messages: readonly MessageView[]): BookingStories {
  const stories = new Map<string, BookingEntry[]>();
  for (const message of messages) {
    if (message.bookingId === null || !isBookingEntry(message)) continue;
    const story = stories.get(message.bookingId);
    if (story) story.push(message);
    else stories.set(message.bookingId, [message]);
  }
  return stories;
}

/** Told in a line, but shown in the card of what they change: the request, or what it came to. */
const ASIDES: ReadonlySet<string | undefined> = new Set<BookingStep>(['edit', 'waive']);

/** Whether an entry may carry the buttons of its booking, and is where links to the booking lead. */
export const isBookingPlace = (message: MessageView): boolean =>
  isBookingEntry(message) && !(message.kind === 'booking-update' && ASIDES.has(message.body?.transition));

/** The one entry that carries the buttons: the newest that may. */
export const placeOfActs = (story: readonly BookingEntry[]): BookingEntry | null =>
  story.findLast(isBookingPlace) ?? null;

export type ProposalState =
  /** `open` waits for an answer; `past` did, but its times, or what they were to move, are over. */
  | { readonly name: 'open' | 'past' | 'refused' | 'withdrawn' | 'closed' }
  | { readonly name: 'accepted'; readonly startsAt: string }
  | { readonly name: 'superseded'; readonly bySeq: number };

type Told = {
  readonly entry: ProposalEntry;
  readonly story: readonly BookingEntry[];
  /** Null when it is not loaded. */
  readonly booking: BookingView | null;
  readonly now: number;
};

/** What became of proposed times: told by the first entry after them that could end them. */
export function proposalState({ entry, story, booking, now }: Told): ProposalState {
  const end = story.find((one) => one.seq > entry.seq && endsProposal(one));
  if (end?.kind === 'booking-proposal') return { name: 'superseded', bySeq: end.seq };
  if (end?.kind === 'booking-update') return endOf(end);
  const { proposal } = entry.body ?? {};
  const isOpen = !booking || booking.proposal?.id === proposal?.id;
  // Closed in the booking, and the entry that says how is still on its way.
  if (!isOpen) return { name: 'closed' };
  const isPast = proposal?.slots.every((slot) => Date.parse(slot.startsAt) <= now) ?? false;
  const isOver = booking?.status === 'confirmed' && hasEnded(booking, now);
  return { name: isPast || isOver ? 'past' : 'open' };
}

const endsProposal = (entry: BookingEntry): boolean => isBookingPlace(entry) && entry.kind !== 'booking-request';

function endOf({ body }: UpdateEntry): ProposalState {
  switch (body?.transition) {
    case 'confirm':
    case 'move':
      return { name: 'accepted', startsAt: body.booking.startsAt };
    case 'refuse-offer':
    case 'refuse-move':
      return { name: 'refused' };
    case 'withdraw-offer':
    case 'withdraw-move':
      return { name: 'withdrawn' };
    default:
      return { name: 'closed' };
  }
}

export type AgreementState = 'stands' | 'moved' | 'cancelled' | 'completed' | 'missed';

const ENDS: Partial<Record<NonNullable<UpdateEntry['body']>['transition'], AgreementState>> = {
  move: 'moved',
  cancel: 'cancelled',
  complete: 'completed',
  'no-show': 'missed',
};

/** What became of a time that was agreed in `entry`. */
export function agreementState(entry: UpdateEntry, story: readonly BookingEntry[]): AgreementState {
  for (const later of story) {
    if (later.seq <= entry.seq || later.kind !== 'booking-update' || !later.body) continue;
    const end = ENDS[later.body.transition];
    if (end) return end;
  }
  return 'stands';
}

const bringsFee = ({ kind, body }: BookingEntry): boolean =>
  kind === 'booking-update' && body?.fee !== undefined && body.transition !== 'waive';

/** Whether the fee that `entry` told of was waived since. Fees are counted from the newest: of the oldest the entries may not be loaded. */
export function isFeeWaived(entry: UpdateEntry, story: readonly BookingEntry[], booking: BookingView | null): boolean {
  const later = story.filter((one) => one.seq > entry.seq && bringsFee(one)).length;
  return booking?.fees?.at(-1 - later)?.waived ?? false;
}
