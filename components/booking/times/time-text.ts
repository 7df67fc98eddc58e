import { wallTimeAt } from '@/components/booking/wall-time';
import { wishedTime } from '@/components/booking/wished-time';
import { isRecord, isText } from '@/components/shell/draft-shelf';

/** A day and a time as they stand in their fields: `YYYY-MM-DD` and `HH:mm`, either may be empty. */
export type TimeText = { readonly day: string; readonly time: string };

export type TimeProblem = 'choose' | 'half' | 'never' | 'past' | 'twice';

export type ChosenTime = { readonly wallStart: string; readonly startsAt: string };

type ReadTimes = {
  /** One for each row; null where there is nothing to say against it. */
  readonly problems: readonly (TimeProblem | null)[];
  /** One for each row; null where no possible time stands. */
  readonly chosen: readonly (ChosenTime | null)[];
};

export const NO_TIME: TimeText = { day: '', time: '' };

/** Whether what was found on a shelf can stand in rows: one at least. */
export const areTimeTexts = (value: unknown): value is readonly TimeText[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isRecord(one) && isText(one.day) && isText(one.time));

/** What the rows say by the clocks of `zone`. Rows left empty count for nothing, but one of them has to say something. */
export function readTimes(rows: readonly TimeText[], zone: string, now: number): ReadTimes {
  const taken = new Set<string>();
  const read = rows.map(({ day, time }): { problem: TimeProblem | null; chosen: ChosenTime | null } => {
    if (day === '' && time === '') return { problem: null, chosen: null };
    const wished = wishedTime(day, time, zone, now);
    if (wished.state === 'open') return { problem: 'half', chosen: null };
    if (wished.state !== 'set') return { problem: wished.state, chosen: null };
    if (taken.has(wished.startsAt)) return { problem: 'twice', chosen: null };
    taken.add(wished.startsAt);
    return { problem: null, chosen: { wallStart: wished.wallStart, startsAt: wished.startsAt } };
  });
  const isEmpty = rows.every(({ day, time }) => day === '' && time === '');
  return {
    problems: read.map(({ problem }, index) => (isEmpty && index === 0 ? 'choose' : problem)),
    chosen: read.map(({ chosen }) => chosen),
  };
}

/** An instant as the rows would have it typed by the clocks of `zone`. */
export function timeTextOf(startsAt: string, zone: string): TimeText {
  const wall = wallTimeAt(Date.parse(startsAt), zone);
  return { day: wall.slice(0, 10), time: wall.slice(11) };
}

/** The instant at which an appointment of `durationMinutes` ends that begins at `startsAt`. */
export const endOf = (startsAt: string, durationMinutes: number): string =>
  new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
