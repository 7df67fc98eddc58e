import type { BookingAct, BookingSide, BookingStatus } from '@/contract/bookings/booking-status';

/** Whose proposal has to be open for an act. */
type Needs = 'their-proposal' | 'own-proposal' | null;

type TransitionRule = {
  readonly from: readonly BookingStatus[];
  /** What the booking is afterwards, by what it was. */
  readonly to: (from: BookingStatus) => BookingStatus;
  /** Nobody: the clock does it. */
  readonly by: readonly BookingSide[];
  /** Whether this side owes the other a reason. */
  readonly reasonFrom: readonly BookingSide[];
  readonly needs: Needs;
};

const BOTH = ['customer', 'artist'] as const;
const NOBODY = [] as const;
const becomes = (status: BookingStatus) => () => status;
const stays = (status: BookingStatus) => status;
/** A refused or withdrawn offer leaves the request waiting; what was confirmed stays as it was. */
const staysAsItWas = (from: BookingStatus): BookingStatus => (from === 'offered' ? 'requested' : from);

/** The whole state machine of a booking. Everything that is not in this table is refused. */
export const TRANSITIONS: { readonly [Act in BookingAct]: TransitionRule } = {
  edit: { from: ['requested'], to: becomes('requested'), by: ['customer'], reasonFrom: NOBODY, needs: null },
  confirm: { from: ['requested'], to: becomes('confirmed'), by: ['artist'], reasonFrom: NOBODY, needs: null },
  decline: {
    from: ['requested', 'offered'],
    to: becomes('declined'),
    by: ['artist'],
    reasonFrom: ['artist'],
    needs: null,
  },
  offer: { from: ['requested', 'offered'], to: becomes('offered'), by: ['artist'], reasonFrom: NOBODY, needs: null },
  move: { from: ['confirmed'], to: becomes('confirmed'), by: BOTH, reasonFrom: NOBODY, needs: null },
  accept: {
    from: ['offered', 'confirmed'],
    to: becomes('confirmed'),
    by: BOTH,
    reasonFrom: NOBODY,
    needs: 'their-proposal',
  },
  refuse: { from: ['offered', 'confirmed'], to: staysAsItWas, by: BOTH, reasonFrom: NOBODY, needs: 'their-proposal' },
  withdraw: { from: ['offered', 'confirmed'], to: staysAsItWas, by: BOTH, reasonFrom: NOBODY, needs: 'own-proposal' },
  cancel: {
    from: ['requested', 'offered', 'confirmed'],
    to: becomes('cancelled'),
    by: BOTH,
    reasonFrom: ['artist'],
    needs: null,
  },
  complete: { from: ['confirmed'], to: becomes('completed'), by: ['artist'], reasonFrom: NOBODY, needs: null },
  'no-show': { from: ['confirmed'], to: becomes('no-show'), by: ['artist'], reasonFrom: NOBODY, needs: null },
  book: { from: ['held'], to: becomes('confirmed'), by: ['customer'], reasonFrom: NOBODY, needs: null },
  release: { from: ['held'], to: becomes('expired'), by: ['customer'], reasonFrom: NOBODY, needs: null },
  expire: { from: ['held'], to: becomes('expired'), by: NOBODY, reasonFrom: NOBODY, needs: null },
  waive: {
    from: ['confirmed', 'cancelled', 'completed', 'no-show'],
    to: stays,
    by: ['artist'],
    reasonFrom: NOBODY,
    needs: null,
  },
};

const NAMES = Object.keys(TRANSITIONS) as BookingAct[];

/** Acts by which a time is agreed to: possible until it begins. */
const AGREEING: ReadonlySet<BookingAct> = new Set(['confirm', 'accept', 'book']);

/** Acts that are about moving what is confirmed: once it is over, its time cannot become another one. */
const MOVING: ReadonlySet<BookingAct> = new Set(['move', 'accept', 'refuse', 'withdraw']);

/** Whether an act comes too late, because what is confirmed is over. */
export const isTooLateToMove = (act: BookingAct, status: BookingStatus, ended: boolean): boolean =>
  ended && status === 'confirmed' && MOVING.has(act);

export type BookingState = {
  readonly status: BookingStatus;
  /** Whose proposal waits for an answer; null when none does. */
  readonly proposedBy: BookingSide | null;
  /** Whether its time has begun. */
  readonly begun: boolean;
  /** Whether its time is over. */
  readonly ended: boolean;
  /** Whether one of the times that wait for a yes, wished for or proposed, has not begun; of one that is held, whether it still is. */
  readonly hasTimeAhead: boolean;
  /** Whether a fee stands that was not waived; left out when none does. */
  readonly owes?: boolean;
};

/** Whether the proposal that an act needs is open. */
export function hasNeeded(act: BookingAct, side: BookingSide, proposedBy: BookingSide | null): boolean {
  const { needs } = TRANSITIONS[act];
  if (needs === null) return true;
  return proposedBy !== null && (proposedBy === side) === (needs === 'own-proposal');
}

/** What `side` may do with a booking in this state. */
export const availableActs = (
  { status, proposedBy, begun, ended, hasTimeAhead, owes = false }: BookingState,
  side: BookingSide,
): readonly BookingAct[] =>
  NAMES.filter((act) => {
    const rule = TRANSITIONS[act];
    if ((act === 'complete' && !ended) || (act === 'no-show' && !begun) || (act === 'waive' && !owes)) return false;
    if (isTooLateToMove(act, status, ended) || (AGREEING.has(act) && !hasTimeAhead)) return false;
    return rule.from.includes(status) && rule.by.includes(side) && hasNeeded(act, side, proposedBy);
  });

export const needsReason = (act: BookingAct, side: BookingSide): boolean => TRANSITIONS[act].reasonFrom.includes(side);
