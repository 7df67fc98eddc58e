import type { Block } from '@/components/calendar/grid/blocks';
import { type Axis, instantAt } from '@/components/calendar/time/axis';
import { type DayClock, instantOf, MINUTE_MS, shownAt } from '@/components/calendar/time/day-clock';
import { LONGEST_BOOKING_MINUTES, SHORTEST_BOOKING_MINUTES } from '@/contract/bookings/booking-length';

/** Where a block would be, and how long it would take. */
export type Place = { readonly startsAt: number; readonly minutes: number };

/** The days that can be seen, by the clocks of each. */
export type Sheet = { readonly days: readonly DayClock[]; readonly axis: Axis; readonly slotMinutes: number };

export const placeOfBlock = ({ startsAt, endsAt }: Pick<Block, 'startsAt' | 'endsAt'>): Place => ({
  startsAt,
  minutes: (endsAt - startsAt) / MINUTE_MS,
});

export const endOf = ({ startsAt, minutes }: Place): number => startsAt + minutes * MINUTE_MS;

/** Which of the days an instant is in; -1 when in none. */
export const dayIndexOf = (days: readonly DayClock[], instant: number): number =>
  days.findIndex(({ from, to }) => from <= instant && instant < to);

/** With its beginning at a height of a day, on the artist's steps. */
export function movedTo(place: Place, sheet: Sheet, day: DayClock, height: number): Place {
  // The nearest step, not the one before.
  const startsAt = instantAt(sheet.axis, day, height + sheet.slotMinutes / 2, sheet.slotMinutes);
  return { ...place, startsAt: Math.min(startsAt, day.to - sheet.slotMinutes * MINUTE_MS) };
}

/** With its end at a height of the day that it begins on. */
export function resizedTo(place: Place, sheet: Sheet, day: DayClock, height: number): Place {
  const endsAt = instantAt(sheet.axis, day, height + sheet.slotMinutes / 2, sheet.slotMinutes);
  return withMinutes(place, sheet, (endsAt - place.startsAt) / MINUTE_MS);
}

/** So many steps earlier or later, from whatever time it is at. */
export function stepped(place: Place, sheet: Sheet, steps: number): Place {
  const startsAt = place.startsAt + steps * sheet.slotMinutes * MINUTE_MS;
  return dayIndexOf(sheet.days, startsAt) === -1 ? place : { ...place, startsAt };
}

/** The same time of the clock so many days later; where the clocks skip it, the moment of the skip. Stays within the days shown. */
export function daysLater(place: Place, sheet: Sheet, days: number): Place {
  const at = dayIndexOf(sheet.days, place.startsAt);
  const [from, to] = [sheet.days[at], sheet.days[at + days]];
  return from && to ? { ...place, startsAt: instantOf(to, shownAt(from, place.startsAt)) } : place;
}

/** So many steps longer, or shorter. */
export const lengthened = (place: Place, sheet: Sheet, steps: number): Place =>
  withMinutes(place, sheet, place.minutes + steps * sheet.slotMinutes);

function withMinutes(place: Place, { slotMinutes }: Sheet, minutes: number): Place {
  const least = Math.max(SHORTEST_BOOKING_MINUTES, Math.min(slotMinutes, place.minutes));
  return { ...place, minutes: Math.min(Math.max(minutes, least), LONGEST_BOOKING_MINUTES) };
}
