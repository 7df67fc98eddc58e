import { hasTimeAhead } from '@/components/booking/booking-clock';
import { mayAnswer } from '@/components/booking/booking-side';
import { nextTimeOf } from '@/components/booking/next-time';
import { calendarDay, daysBetween } from '@/components/conversation/time/calendar-day';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

/** Some bookings under one heading; groups of one side stand in the order in which they are read. */
export type BookingGroup<Name extends string> = { readonly name: Name; readonly bookings: readonly BookingView[] };

export type CustomerGroup = BookingGroup<'waiting' | 'upcoming' | 'past'>;
export type ArtistGroup = BookingGroup<'requests' | 'today' | 'week' | 'later' | 'past'>;

const DAYS_OF_WEEK = 7;

/** Whether somebody is still to answer, and there is a time left to agree on. */
export const isWaiting = (booking: BookingView, now: number): boolean =>
  (booking.status === 'requested' || booking.status === 'offered') && hasTimeAhead(booking, now);

const isAhead = (booking: BookingView, now: number): boolean =>
  booking.status === 'confirmed' && Date.parse(booking.endsAt) > now;

const bySoonest = (now: number) => (a: BookingView, b: BookingView) =>
  Date.parse(nextTimeOf(a, now)) - Date.parse(nextTimeOf(b, now));

const byLatest = (a: BookingView, b: BookingView) => Date.parse(b.startsAt) - Date.parse(a.startsAt);

/** Whether it is this side's turn to say something. */
export const isTurnOf = (booking: BookingView, side: BookingSide): boolean =>
  mayAnswer(booking, side) || (side === 'artist' && booking.status === 'requested');

/** Their own answers first, then what others are to say. */
const byTurn = (side: BookingSide, now: number) => (a: BookingView, b: BookingView) =>
  Number(isTurnOf(b, side)) - Number(isTurnOf(a, side)) || bySoonest(now)(a, b);

/** What is not agreed yet, and what is agreed but asked to move. */
const waits = (booking: BookingView, side: BookingSide, now: number): boolean =>
  isWaiting(booking, now) || (isAhead(booking, now) && isTurnOf(booking, side) && hasTimeAhead(booking, now));

type Kind<Name extends string> = {
  readonly name: Name;
  readonly has: (booking: BookingView) => boolean;
  readonly order: (a: BookingView, b: BookingView) => number;
};

/** Each booking into the first group that wants it; the last takes the rest. What is only held is none yet. */
function sorted<Name extends string>(
  bookings: readonly BookingView[],
  groups: readonly Kind<Name>[],
): readonly BookingGroup<Name>[] {
  const placed = new Map(groups.map(({ name }) => [name, [] as BookingView[]]));
  for (const booking of bookings) {
    if (booking.status === 'held') continue;
    const group = groups.find(({ has }) => has(booking)) ?? groups.at(-1);
    if (group) placed.get(group.name)?.push(booking);
  }
  return groups.map(({ name, order }) => ({ name, bookings: (placed.get(name) ?? []).toSorted(order) }));
}

const all = () => true;

/** What somebody asked for: what waits (for them first), what comes, and the rest, latest first. */
export function groupForCustomer(bookings: readonly BookingView[], now: number): readonly CustomerGroup[] {
  return sorted(bookings, [
    { name: 'waiting', has: (one) => waits(one, 'customer', now), order: byTurn('customer', now) },
    { name: 'upcoming', has: (one) => isAhead(one, now), order: bySoonest(now) },
    { name: 'past', has: all, order: byLatest },
  ]);
}

/** Days from `today` to the end of its week, which ends on Sunday; both as `YYYY-MM-DD`. */
const daysLeftInWeek = (today: string): number => {
  const weekday = new Date(`${today}T12:00Z`).getUTCDay();
  return (DAYS_OF_WEEK - weekday) % DAYS_OF_WEEK;
};

/** An artist's work by the days of `zone`: what waits for them, today with what is over already, this week, later, the rest. */
export function groupForArtist(bookings: readonly BookingView[], zone: string, now: number): readonly ArtistGroup[] {
  const today = calendarDay(now, zone);
  const weekEndsIn = daysLeftInWeek(today);
  const daysTo = (one: BookingView) => daysBetween(today, calendarDay(one.startsAt, zone));
  const isOn = (one: BookingView) =>
    one.status === 'confirmed' || one.status === 'completed' || one.status === 'no-show';
  const isToday = (one: BookingView) =>
    isOn(one) && (daysTo(one) === 0 || (Date.parse(one.startsAt) <= now && isAhead(one, now)));
  return sorted(bookings, [
    { name: 'requests', has: (one) => waits(one, 'artist', now), order: byTurn('artist', now) },
    { name: 'today', has: isToday, order: bySoonest(now) },
    { name: 'week', has: (one) => isAhead(one, now) && daysTo(one) <= weekEndsIn, order: bySoonest(now) },
    { name: 'later', has: (one) => isAhead(one, now), order: bySoonest(now) },
    { name: 'past', has: all, order: byLatest },
  ]);
}
