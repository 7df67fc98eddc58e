import type { BookingSide, BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';

type TransitionRule = {
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
  readonly by: readonly BookingSide[];
  /** Whether this side, in this status, owes the other a reason. */
  readonly reasonFrom: readonly BookingSide[];
};

/** The whole state machine of a booking. Everything that is not in this table is refused. */
export const TRANSITIONS: { readonly [Name in BookingTransition]: TransitionRule } = {
  confirm: { from: ['requested'], to: 'confirmed', by: ['artist'], reasonFrom: [] },
  decline: { from: ['requested'], to: 'declined', by: ['artist'], reasonFrom: ['artist'] },
  cancel: { from: ['requested', 'confirmed'], to: 'cancelled', by: ['customer', 'artist'], reasonFrom: ['artist'] },
  complete: { from: ['confirmed'], to: 'completed', by: ['artist'], reasonFrom: [] },
};

const NAMES: readonly BookingTransition[] = ['confirm', 'decline', 'cancel', 'complete'];

/** What `side` may do with a booking in `status` now; `ended` tells whether its time is over. */
export const availableTransitions = (
  status: BookingStatus,
  side: BookingSide,
  ended: boolean,
): readonly BookingTransition[] =>
  NAMES.filter((name) => {
    const rule = TRANSITIONS[name];
    if (name === 'complete' && !ended) return false;
    if (name === 'confirm' && ended) return false;
    return rule.from.includes(status) && rule.by.includes(side);
  });

export const needsReason = (transition: BookingTransition, side: BookingSide): boolean =>
  TRANSITIONS[transition].reasonFrom.includes(side);
