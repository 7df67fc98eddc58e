import type { BookingView } from '@/contract/schemas/booking';

export type BookingGroups = {
  readonly waiting: readonly BookingView[];
  readonly upcoming: readonly BookingView[];
  readonly past: readonly BookingView[];
};

const byStart = (a: BookingView, b: BookingView): number => Date.parse(a.startsAt) - Date.parse(b.startsAt);

/** Waiting and upcoming soonest first, the rest latest first. A request whose time passed is nothing to wait for any more. */
export function groupBookings(bookings: readonly BookingView[], now: number): BookingGroups {
  const isAhead = (one: BookingView) => Date.parse(one.endsAt) > now;
  const waiting = bookings.filter((one) => one.status === 'requested' && isAhead(one));
  const upcoming = bookings.filter((one) => one.status === 'confirmed' && isAhead(one));
  const ahead = new Set([...waiting, ...upcoming]);
  return {
    waiting: waiting.toSorted(byStart),
    upcoming: upcoming.toSorted(byStart),
    past: bookings.filter((one) => !ahead.has(one)).toSorted((a, b) => byStart(b, a)),
  };
}
