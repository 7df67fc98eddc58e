import { instantOf, wallOf } from '@/contract/time/wall-time';
import { type FreeStart, freeSlots } from '@/server/domain/availability/free-slots';
import { clockOf } from '@/tests/dst/clock-changes';
import { daily, EVERY_DAY, ownCalendar, shown } from '@/tests/harness/own-calendar';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const AROUND_MS = 4 * HOUR_MS;
const STEP_MINUTES = 30;

/** A change of clocks and what was found around it. */
export type Checked = { readonly slots: number; readonly problems: readonly string[] };

/** Looks at the free times of somebody who always works, around a change of their clocks, and at the names of those times. */
export function checkChange(zone: string, change: number): Checked {
  const span = { from: change - AROUND_MS, to: change + AROUND_MS };
  const expected = readOff(zone, span.from, span.to);
  const always = { zone, hours: daily(EVERY_DAY, '00:00', '24:00'), durationMinutes: STEP_MINUTES };
  const offered = freeSlots(ownCalendar(always, span), span, change - 30 * DAY_MS);
  const told = offered.map((start) => `${start.startsAt} ${shown(start)}`);
  const read = expected.map((start) => `${start.startsAt} ${shown(start)}`);
  return {
    slots: offered.length,
    problems: [
      ...differences(told, read),
      ...expected.flatMap((start) => wrongNames(start, expected)),
      ...skippedNames(zone, change),
      ...shiftedMornings(zone, change),
    ].map((problem) => `${zone}, ${new Date(change).toISOString()}: ${problem}`),
  };
}

/** The half hours that the clocks show, one after the other. */
function readOff(zone: string, from: number, to: number): readonly FreeStart[] {
  const clock = clockOf(zone);
  const seen = new Set<string>();
  const starts: FreeStart[] = [];
  for (let startsAt = from - AROUND_MS; startsAt < to; startsAt += 5 * MINUTE_MS) {
    const wall = clock(startsAt);
    const isOnStep = Number(wall.slice(-2)) % STEP_MINUTES === 0;
    if (isOnStep && startsAt >= from)
      starts.push({ startsAt, wall: Date.parse(`${wall}Z`), zone, later: seen.has(wall) });
    seen.add(wall);
  }
  return starts;
}

const differences = (told: readonly string[], read: readonly string[]): readonly string[] => [
  ...told.filter((one) => !read.includes(one)).map((one) => `offers ${one}, which no clock shows`),
  ...read.filter((one) => !told.includes(one)).map((one) => `does not offer ${one}`),
];

/** Whether the name of a time means that time and no other. */
function wrongNames(start: FreeStart, all: readonly FreeStart[]): readonly string[] {
  const { startsAt, zone, later } = start;
  const wall = wallOf(new Date(startsAt), zone);
  const means = instantOf({ wall, zone, later });
  const isTwice = all.some((other) => other.startsAt !== startsAt && other.wall === start.wall);
  const second = instantOf({ wall, zone, later: true });
  return [
    ...(Number(means) === startsAt ? [] : [`${shown(start)} means ${String(means)}`]),
    ...(isTwice || second === 'no-such-time' ? [] : [`${wall} has a second that never comes`]),
  ];
}

/** What the clocks skip has no name. */
function skippedNames(zone: string, change: number): readonly string[] {
  const clock = clockOf(zone);
  const [before, after] = [Date.parse(`${clock(change - MINUTE_MS)}Z`) + MINUTE_MS, Date.parse(`${clock(change)}Z`)];
  const problems: string[] = [];
  for (let wall = before; wall < after; wall += 15 * MINUTE_MS) {
    const name = new Date(wall).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
    if (instantOf({ wall: name, zone }) !== 'no-such-time') problems.push(`${name} is skipped and has a name`);
  }
  return problems;
}

/** Nine o'clock stays nine o'clock, once a day. */
function shiftedMornings(zone: string, change: number): readonly string[] {
  const span = { from: change - 3 * DAY_MS, to: change + 3 * DAY_MS };
  const mornings = { zone, hours: daily(EVERY_DAY, '09:00', '10:00') };
  const found = freeSlots(ownCalendar(mornings, span), span, span.from - 30 * DAY_MS).map(shown);
  const isRight = found.length >= 5 && found.length <= 7 && found.every((time) => time.endsWith('T09:00'));
  return isRight ? [] : [`begins its mornings at ${found.join(', ')}`];
}
