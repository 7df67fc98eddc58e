/**
 * Part of a day: wall-clock times `HH:mm` of the day it begins on. `to` counts on past midnight, up to `36:00`: `22:00`–`26:00` is
 * until two at night.
 */
export type DayPart = { readonly from: string; readonly to: string };

/** Part of a weekday; Monday is 1. */
export type Hours = DayPart & { readonly weekday: number };

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const MIDNIGHT = '24:00';

/** Minutes from the midnight that the day began with. */
export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** From Monday morning on. */
export const inWeekOrder = (hours: readonly Hours[]): readonly Hours[] =>
  [...hours].sort(
    (a, b) => a.weekday - b.weekday || minutesOf(a.from) - minutesOf(b.from) || minutesOf(a.to) - minutesOf(b.to),
  );

/** The parts of one day from its morning on. */
export const inDayOrder = (parts: readonly DayPart[]): readonly DayPart[] =>
  [...parts].sort((a, b) => minutesOf(a.from) - minutesOf(b.from) || minutesOf(a.to) - minutesOf(b.to));

/**
 * Whether each part ends after it begins and no two overlap, also over midnight and from Sunday to Monday; one may end where the
 * next begins.
 */
export const areSound = (hours: readonly Hours[]): boolean =>
  fitInto(
    inWeekOrder(hours).map((part) => spanOf(part, (part.weekday - 1) * DAY_MINUTES)),
    WEEK_MINUTES,
  );

/** The same for the parts that every one of `days` days in a row has. */
export function arePartsSound(parts: readonly DayPart[], days: number): boolean {
  const spans = inDayOrder(parts).map((part) => spanOf(part, 0));
  return fitInto(spans, days > 1 ? DAY_MINUTES : Number.POSITIVE_INFINITY);
}

/** As calendars without hours past midnight write it: what is open until two at night is two parts, of two days. */
export const splitAtMidnight = (hours: readonly Hours[]): readonly Hours[] =>
  inWeekOrder(
    hours.flatMap((part) => {
      if (minutesOf(part.to) <= DAY_MINUTES) return [part];
      const rest = { weekday: (part.weekday % 7) + 1, from: '00:00', to: clockOf(minutesOf(part.to) - DAY_MINUTES) };
      return [{ ...part, to: MIDNIGHT }, rest];
    }),
  );

type Minutes = { readonly from: number; readonly to: number };

const spanOf = ({ from, to }: DayPart, start: number): Minutes => ({
  from: start + minutesOf(from),
  to: start + minutesOf(to),
});

/** Whether these spans, in order, are some time each and lie apart, the last one also from the first of the next round. */
function fitInto(spans: readonly Minutes[], roundMinutes: number): boolean {
  const [first] = spans;
  return spans.every(({ from, to }, at) => {
    const next = spans[at + 1]?.from ?? (first ? first.from + roundMinutes : to);
    return from < to && to <= next;
  });
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
