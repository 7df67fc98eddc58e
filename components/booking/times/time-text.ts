import { instantOfWallTime, wallTimeAt } from '@/components/booking/wall-time';
import { type TimeText, wishedTime } from '@/components/booking/wished-time';
import { isRecord, isText } from '@/components/shell/draft-shelf';
import type { WishedSlot } from '@/contract/schemas/booking';

export type TimeProblem = 'choose' | 'half' | 'never' | 'past' | 'twice';

export type ChosenTime = { readonly wallStart: string; readonly startsAt: string; readonly later: boolean };

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
  value.every((one) => isRecord(one) && isText(one.day) && isText(one.time) && isFlag(one.later));

const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';

/** Whether nothing stands in a row. */
export const isBlank = ({ day, time }: TimeText): boolean => day === '' && time === '';

/** What the rows say by the clocks of `zone`. Rows left empty count for nothing, but one of them has to say something. */
export function readTimes(rows: readonly TimeText[], zone: string, now: number): ReadTimes {
  const taken = new Set<string>();
  const read = rows.map((row): { problem: TimeProblem | null; chosen: ChosenTime | null } => {
    if (isBlank(row)) return { problem: null, chosen: null };
    const wished = wishedTime(row, zone, now);
    if (wished.state === 'open') return { problem: 'half', chosen: null };
    if (wished.state !== 'set') return { problem: wished.state, chosen: null };
    if (taken.has(wished.startsAt)) return { problem: 'twice', chosen: null };
    taken.add(wished.startsAt);
    const { wallStart, startsAt, later } = wished;
    return { problem: null, chosen: { wallStart, startsAt, later } };
  });
  const isEmpty = rows.every(isBlank);
  return {
    problems: read.map(({ problem }, index) => (isEmpty && index === 0 ? 'choose' : problem)),
    chosen: read.map(({ chosen }) => chosen),
  };
}

/** An instant as the rows would have it typed by the clocks of `zone`. */
export function timeTextOf(startsAt: string, zone: string): TimeText {
  const instant = Date.parse(startsAt);
  const wall = wallTimeAt(instant, zone);
  const row = { day: wall.slice(0, 10), time: wall.slice(11) };
  return instantOfWallTime(wall, zone) === instant ? row : { ...row, later: true };
}

/** A chosen time as it is asked for. */
export const wishedSlotOf = ({ wallStart, later }: ChosenTime, zone: string): WishedSlot => ({
  wallStart,
  zone,
  ...(later ? { later } : {}),
});

/** The instant at which an appointment of `durationMinutes` ends that begins at `startsAt`. */
export const endOf = (startsAt: string, durationMinutes: number): string =>
  new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
