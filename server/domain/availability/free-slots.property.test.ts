import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DateRule, dayOf, shareDay } from '@/contract/availability/date-rule';
import { arePartsSound, areSound, type DayPart, type Hours, minutesOf } from '@/contract/availability/hours';
import { SLOT_MINUTES } from '@/contract/availability/limits';
import { instantOf, wallOf } from '@/contract/time/wall-time';
import { DAY_MS, MINUTE_MS, type Span } from '@/server/domain/availability/clocks';
import { type Calendar, freeSlots, isFree } from '@/server/domain/availability/free-slots';
import { ownCalendar } from '@/tests/harness/own-calendar';

const GRAIN_MS = 5 * MINUTE_MS;
const DAYS = 4;
const RUNS = 100;
/** Days on which clocks are put forward or back somewhere, and one on which nothing happens. */
const FIRST_DAYS = ['2027-03-13', '2027-03-26', '2027-10-01', '2027-10-29', '2027-11-06', '2027-04-02', '2027-07-05'];
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Asia/Kolkata', 'America/Havana'],
  ...['Africa/Cairo', 'Pacific/Kiritimati', 'Etc/GMT+12'],
];

const partOf = fc
  .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 6, max: 200 }))
  .map(([from, length]) => ({ from: clockOf(from * 5), to: clockOf(Math.min((from + length) * 5, 36 * 60)) }));
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Those of `all` that go together with those before them. */
function fitting<One>(all: readonly One[], areFit: (some: readonly One[]) => boolean): One[] {
  const some: One[] = [];
  for (const one of all) if (areFit([...some, one])) some.push(one);
  return some;
}

const hours = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), partOf), { maxLength: 14 }).map((all) =>
  fitting<Hours>(
    all.map(([weekday, part]) => ({ weekday, ...part })),
    areSound,
  ),
);

const rulesFrom = (firstDay: number) =>
  fc
    .array(
      fc.record({
        first: fc.integer({ min: -1, max: DAYS }),
        length: fc.integer({ min: 0, max: 2 }),
        parts: fc.option(fc.array(partOf, { maxLength: 3 })),
        zone: fc.option(fc.constantFrom(...ZONES)),
      }),
      { maxLength: 3 },
    )
    .map((all) =>
      all.map(({ first, length, parts, zone }): DateRule => {
        const sound = parts && fitting<DayPart>(parts, (some) => arePartsSound(some, length + 1));
        return { firstDay: dayOf(firstDay + first), lastDay: dayOf(firstDay + first + length), hours: sound, zone };
      }),
    )
    .map((all) =>
      fitting(all, (some) => some.every((one, at) => !some.slice(0, at).some((other) => shareDay(one, other)))),
    );

const instantIn = ({ from, to }: Span) =>
  fc.integer({ min: from / GRAIN_MS, max: to / GRAIN_MS }).map((grain) => grain * GRAIN_MS);
const minutes = (max: number) => fc.integer({ min: 0, max: max / 5 }).map((grains) => grains * 5);

/** A calendar and the days and the hour at which it is looked at. */
const looks = fc.constantFrom(...FIRST_DAYS).chain((day) => {
  const from = Date.parse(`${day}T00:00Z`);
  const span = { from, to: from + DAYS * DAY_MS };
  const busy = fc.array(fc.tuple(instantIn(span), fc.integer({ min: 1, max: 60 })), { maxLength: 6 });
  return fc.record({
    span: fc.constant(span),
    now: instantIn({ from: from - DAY_MS, to: span.to }),
    draft: fc.record({
      zone: fc.constantFrom(...ZONES),
      hours,
      rules: rulesFrom(from / DAY_MS),
      slotMinutes: fc.constantFrom(...SLOT_MINUTES),
      durationMinutes: fc.integer({ min: 1, max: 100 }).map((grains) => grains * 5),
      bufferBeforeMinutes: minutes(120),
      bufferAfterMinutes: minutes(120),
      noticeMinutes: minutes(2_000),
      windowDays: fc.integer({ min: 1, max: 6 }),
      perDayLimit: fc.option(fc.integer({ min: 1, max: 3 })),
      busy: busy.map((all) => all.map(([start, grains]) => ({ from: start, to: start + grains * GRAIN_MS }))),
      booked: fc.array(
        instantIn(span).map((instant) => new Date(instant).toISOString()),
        { maxLength: 4 },
      ),
    }),
  });
});

type Open = Span & { readonly zone: string; readonly day: number; readonly part: DayPart };

/** The instant of minutes after midnight; of a skipped time the moment of the skip, found by going on until a clock shows something. */
function instantAt(day: number, clock: string, zone: string): number {
  for (let minute = minutesOf(clock); ; minute += 5) {
    const wall = new Date(day * DAY_MS + minute * MINUTE_MS).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
    const instant = instantOf({ wall, zone });
    if (instant !== 'no-such-time') return instant.getTime();
  }
}

/** Every opening, in the plainest way. */
function openings({ zone, hours: weekly, rules }: Calendar, span: Span): readonly Open[] {
  const found: Open[] = [];
  for (let day = span.from / DAY_MS - 5; day < span.to / DAY_MS + 4; day++) {
    const rule = rules.find(({ firstDay, lastDay }) => firstDay <= dayOf(day) && dayOf(day) <= lastDay);
    const weekday = new Date(day * DAY_MS).getUTCDay() || 7;
    const parts = rule?.hours ?? weekly.filter((part) => part.weekday === weekday);
    const where = rule?.zone ?? zone;
    for (const part of [...parts].sort((a, b) => minutesOf(a.from) - minutesOf(b.from))) {
      const begun = Math.max(instantAt(day, part.from, where), ...found.map(({ to }) => to));
      const to = instantAt(day, part.to, where);
      if (begun < to) found.push({ from: begun, to, zone: where, day, part });
    }
  }
  return found;
}

/** Whether somebody may begin at `start`, rule by rule. */
function mayBegin(calendar: Calendar, open: readonly Open[], start: number, now: number): boolean {
  const { service, busy } = calendar;
  const end = start + service.durationMinutes * MINUTE_MS;
  const at = open.findIndex(({ from, to }) => from <= start && start < to);
  const here = open[at];
  if (!here) return false;
  let until = here.to;
  for (const next of open.slice(at + 1)) if (next.from === until && next.zone === here.zone) until = next.to;
  const needed = {
    from: start - service.bufferBeforeMinutes * MINUTE_MS,
    to: end + service.bufferAfterMinutes * MINUTE_MS,
  };
  return (
    end <= until &&
    start > now &&
    start >= now + service.noticeMinutes * MINUTE_MS &&
    start <= now + service.windowDays * DAY_MS &&
    !busy.some(({ from, to }) => from < needed.to && needed.from < to) &&
    isOnStep(calendar, here, start) &&
    !isDayFull(calendar, start)
  );
}

function isOnStep({ slotMinutes }: Calendar, { day, part, zone }: Open, start: number): boolean {
  const planned = day * DAY_MS + minutesOf(part.from) * MINUTE_MS;
  return (Date.parse(`${wallOf(new Date(start), zone)}Z`) - planned) % (slotMinutes * MINUTE_MS) === 0;
}

function isDayFull({ service, booked, rules, zone }: Calendar, start: number): boolean {
  if (service.perDayLimit === null) return false;
  const dayIn = (where: string, instant: number) => wallOf(new Date(instant), where).slice(0, 'YYYY-MM-DD'.length);
  const dayAt = (instant: number) => {
    const away = rules.find((rule) => {
      const day = rule.zone && dayIn(rule.zone, instant);
      return day !== null && rule.firstDay <= day && day <= rule.lastDay;
    });
    return dayIn(away?.zone ?? zone, instant);
  };
  return booked.filter((other) => dayAt(other) === dayAt(start)).length >= service.perDayLimit;
}

it('AC55: offers what may begin, and nothing else; what is offered is free, under the name it has', () => {
  let offered = 0;
  fc.assert(
    fc.property(looks, ({ draft, span, now }) => {
      const calendar = ownCalendar(draft, span);
      const open = openings(calendar, span);
      const starts: number[] = [];
      for (let start = span.from; start < span.to; start += GRAIN_MS) {
        const may = mayBegin(calendar, open, start, now);
        if (may) starts.push(start);
        if (may || start % (36 * GRAIN_MS) === 0) expect(isFree(calendar, start, now)).toBe(may);
      }
      const found = freeSlots(calendar, span, now);
      expect(found.map(({ startsAt }) => startsAt)).toEqual(starts);
      for (const { startsAt, wall, zone, later } of found) {
        const name = new Date(wall).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
        expect(Number(instantOf({ wall: name, zone, later }))).toBe(startsAt);
      }
      offered += found.length;
    }),
    { numRuns: RUNS, seed: 5 },
  );
  expect(offered).toBeGreaterThan(RUNS);
}, 60_000);
