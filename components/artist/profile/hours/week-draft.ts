import { inWeekOrder } from '@/contract/availability/hours';
import type { OpeningHours } from '@/contract/schemas/artist';

/** A part of a day as it stands in its two fields: `HH:mm`, or empty. An end of `00:00` is midnight, when the day ends. */
export type SpanDraft = { readonly from: string; readonly to: string };

/** A closed day remembers its times, for when it is opened again. */
export type DayDraft = { readonly isOpen: boolean; readonly spans: readonly SpanDraft[] };

/** Seven days, Monday first. */
export type WeekDraft = readonly DayDraft[];

export type SpanProblem = 'missing' | 'empty' | 'past-midnight' | 'overlap';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Four for each day are as many as a week may have. */
export const MOST_SPANS = 4;

const MIDNIGHT = '00:00';
const MIDNIGHT_END = '24:00';
const USUAL: SpanDraft = { from: '10:00', to: '18:00' };
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

const endOf = ({ to }: SpanDraft): string => (to === MIDNIGHT ? MIDNIGHT_END : to);
const at = <T>(list: readonly T[], place: number, change: (one: T) => T): readonly T[] =>
  list.map((one, index) => (index === place ? change(one) : one));

export const weekDraftOf = (hours: readonly OpeningHours[]): WeekDraft =>
  WEEKDAYS.map((weekday) => {
    const spans = inWeekOrder(hours)
      .filter((one) => one.weekday === weekday)
      .map(({ from, to }) => ({ from, to: to === MIDNIGHT_END ? MIDNIGHT : to }));
    return { isOpen: spans.length > 0, spans };
  });

/** What is saved, once no day has a problem. */
export const hoursOf = (week: WeekDraft): OpeningHours[] => [
  ...inWeekOrder(
    week.flatMap(({ isOpen, spans }, index) =>
      isOpen ? spans.map((span) => ({ weekday: index + 1, from: span.from, to: endOf(span) })) : [],
    ),
  ),
];

export const isSameWeek = (one: WeekDraft, other: WeekDraft): boolean =>
  JSON.stringify(hoursOf(one)) === JSON.stringify(hoursOf(other));

/** What is wrong with each part of a day. The later of two that overlap has the problem. */
export function problemsOfDay({ isOpen, spans }: DayDraft): readonly (SpanProblem | null)[] {
  return spans.map((span, index) => {
    if (!isOpen) return null;
    if (span.from === '' || span.to === '') return 'missing';
    const end = endOf(span);
    if (span.from === end) return 'empty';
    if (end < span.from) return 'past-midnight';
    const isCrossed = spans.some(
      (other, place) =>
        place !== index && isEarlier(other, place, span, index) && span.from < endOf(other) && other.from < end,
    );
    return isCrossed ? 'overlap' : null;
  });
}

const isEarlier = (one: SpanDraft, at: number, other: SpanDraft, otherAt: number): boolean =>
  one.from < other.from || (one.from === other.from && at < otherAt);

export const isSound = (week: WeekDraft): boolean =>
  week.every((day) => problemsOfDay(day).every((problem) => problem === null));

/** Opens a day with its times of before, or with usual ones; or closes it. */
export const withOpen = (week: WeekDraft, day: number, isOpen: boolean): WeekDraft =>
  at(week, day, ({ spans }) => ({ isOpen, spans: spans.length > 0 ? spans : [USUAL] }));

export const withSpan = (week: WeekDraft, day: number, place: number, change: Partial<SpanDraft>): WeekDraft =>
  at(week, day, (one) => ({ ...one, spans: at(one.spans, place, (span) => ({ ...span, ...change })) }));

/** One more part of the day: an hour after the last one, up to midnight. */
export const withMoreSpans = (week: WeekDraft, day: number): WeekDraft =>
  at(week, day, (one) => ({ ...one, spans: [...one.spans, spanAfter(one.spans.at(-1))] }));

/** Without one part of a day; without its only one the day is closed, and remembers it. */
export const withoutSpan = (week: WeekDraft, day: number, place: number): WeekDraft =>
  at(week, day, (one) =>
    one.spans.length === 1
      ? { ...one, isOpen: false }
      : { ...one, spans: one.spans.filter((_, index) => index !== place) },
  );

/** The day's times for other days too. */
export const withCopies = (week: WeekDraft, day: number, others: readonly number[]): WeekDraft =>
  week.map((one, index) => (others.includes(index) ? (week[day] ?? one) : one));

/** A part that goes past midnight as two: up to midnight, and from midnight on the next day. */
export function splitAtMidnight(week: WeekDraft, day: number, place: number): WeekDraft {
  const end = week[day]?.spans[place]?.to;
  if (end === undefined) return week;
  const next = (day + 1) % week.length;
  const early: SpanDraft = { from: MIDNIGHT, to: end };
  return at(withSpan(week, day, place, { to: MIDNIGHT }), next, ({ isOpen, spans }) => ({
    isOpen: true,
    spans: isOpen ? [early, ...spans] : [early],
  }));
}

function spanAfter(last: SpanDraft | undefined): SpanDraft {
  if (!last) return USUAL;
  const [hours = DAY_MINUTES, minutes = 0] = last.to === '' ? [] : endOf(last).split(':').map(Number);
  const begins = hours * HOUR_MINUTES + minutes + HOUR_MINUTES;
  if (begins >= DAY_MINUTES) return { from: '', to: '' };
  return { from: clock(begins), to: clock(Math.min(begins + 4 * HOUR_MINUTES, DAY_MINUTES)) };
}

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (minutes: number): string =>
  minutes === DAY_MINUTES ? MIDNIGHT : `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`;
