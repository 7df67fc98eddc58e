import { inWeekOrder, minutesOf } from '@/contract/availability/hours';
import type { OpeningHours } from '@/contract/schemas/artist';

/** A part of a day as it stands in its two fields: `HH:mm`, or empty. An end that is not after the beginning is of the next day. */
export type SpanDraft = { readonly from: string; readonly to: string };

/** A closed day remembers its times, for when it is opened again. */
export type DayDraft = { readonly isOpen: boolean; readonly spans: readonly SpanDraft[] };

/** Seven days, Monday first. */
export type WeekDraft = readonly DayDraft[];

export type SpanProblem = 'missing' | 'empty' | 'too-late' | 'overlap';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Four for each day are as many as a week may have. */
export const MOST_SPANS = 4;

const MIDNIGHT = '00:00';
const USUAL: SpanDraft = { from: '10:00', to: '18:00' };
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Noon of the next day. */
const LATEST_END = DAY_MINUTES + 12 * HOUR_MINUTES;

/** Minutes from the midnight that the day began with. */
const endMinutes = ({ from, to }: SpanDraft): number =>
  minutesOf(to) + (to < from || to === MIDNIGHT ? DAY_MINUTES : 0);

/** Whether a part ends on the day after; at midnight it does not yet. */
export const endsNextDay = ({ from, to }: SpanDraft): boolean =>
  from !== '' && to !== '' && to !== MIDNIGHT && to < from;

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`;

/** As it stands in the fields, and as it is saved; what is saved counts on past midnight. */
export const spanDraftOf = ({ from, to }: SpanDraft): SpanDraft => ({ from, to: clock(minutesOf(to) % DAY_MINUTES) });
export const savedSpanOf = (span: SpanDraft): SpanDraft => ({ from: span.from, to: clock(endMinutes(span)) });

const at = <T>(list: readonly T[], place: number, change: (one: T) => T): readonly T[] =>
  list.map((one, index) => (index === place ? change(one) : one));

export const weekDraftOf = (hours: readonly OpeningHours[]): WeekDraft =>
  WEEKDAYS.map((weekday) => {
    const spans = inWeekOrder(hours)
      .filter((one) => one.weekday === weekday)
      .map(spanDraftOf);
    return { isOpen: spans.length > 0, spans };
  });

/** What is saved, once no day has a problem. */
export const hoursOf = (week: WeekDraft): OpeningHours[] => [
  ...inWeekOrder(
    week.flatMap(({ isOpen, spans }, index) =>
      isOpen ? spans.map((span) => ({ weekday: index + 1, ...savedSpanOf(span) })) : [],
    ),
  ),
];

export const isSameWeek = (one: WeekDraft, other: WeekDraft): boolean =>
  JSON.stringify(hoursOf(one)) === JSON.stringify(hoursOf(other));

/** What is wrong with each part of each day. The later of two that overlap has the problem, also on the next day. */
export function problemsOf(week: WeekDraft): readonly (readonly (SpanProblem | null)[])[] {
  const timed = week.flatMap(({ isOpen, spans }, day) =>
    isOpen
      ? spans.flatMap((span, place) => (bareProblemOf(span) === null ? [{ day, place, ...stretch(span, day) }] : []))
      : [],
  );
  return week.map(({ isOpen, spans }, day) =>
    spans.map((span, place) => {
      if (!isOpen) return null;
      const bare = bareProblemOf(span);
      if (bare !== null) return bare;
      const { from, to } = stretch(span, day);
      const isCrossed = timed.some((other) => {
        if (other.day === day && other.place === place) return false;
        // A Sunday's night reaches into the Monday of the same week, which is the one before it as well.
        const begins = other.from > from + WEEK_MINUTES / 2 ? other.from - WEEK_MINUTES : other.from;
        const ends = begins + other.to - other.from;
        const isEarlier = begins < from || (begins === from && other.place < place);
        return isEarlier && from < ends && begins < to;
      });
      return isCrossed ? 'overlap' : null;
    }),
  );
}

/** What is wrong with a part by itself. */
function bareProblemOf(span: SpanDraft): Exclude<SpanProblem, 'overlap'> | null {
  if (span.from === '' || span.to === '') return 'missing';
  if (span.from === span.to && span.to !== MIDNIGHT) return 'empty';
  return endMinutes(span) > LATEST_END ? 'too-late' : null;
}

const stretch = (span: SpanDraft, day: number) => ({
  from: day * DAY_MINUTES + minutesOf(span.from),
  to: day * DAY_MINUTES + endMinutes(span),
});

export const isSound = (week: WeekDraft): boolean =>
  problemsOf(week).every((day) => day.every((problem) => problem === null));

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

/** A part to go on with: an hour after the last one, up to midnight; blank when the day is over. */
export function spanAfter(last: SpanDraft | undefined): SpanDraft {
  if (!last) return USUAL;
  const begins = (last.from === '' || last.to === '' ? DAY_MINUTES : endMinutes(last)) + HOUR_MINUTES;
  if (begins >= DAY_MINUTES) return { from: '', to: '' };
  return { from: clock(begins), to: clock(Math.min(begins + 4 * HOUR_MINUTES, DAY_MINUTES) % DAY_MINUTES) };
}
