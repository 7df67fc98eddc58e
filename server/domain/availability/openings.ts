import { type DateRule, dayNumberOf } from '@/contract/availability/date-rule';
import { type DayPart, type Hours, minutesOf } from '@/contract/availability/hours';
import { instantIn, type OffsetStretch } from '@/contract/time/offset-stretches';
import { type Clocks, DAY_MS, MINUTE_MS, type Span, wallAt } from '@/server/domain/availability/clocks';

/** When somebody works. */
export type Works = {
  /** Of the weekly hours, and of all dates that no rule moves elsewhere. */
  readonly zone: string;
  /** As `areSound`. */
  readonly hours: readonly Hours[];
  /** No two share a day. */
  readonly rules: readonly DateRule[];
};

/** A part of the hours of one day, as instants. */
export type Opening = Span & {
  readonly zone: string;
  readonly stretches: readonly OffsetStretch[];
  /** What the clocks show when it begins by the plan; the clocks may skip it. */
  readonly wallFrom: number;
  /** When nobody works any more: its end, or that of parts that follow at once. */
  readonly until: number;
};

type Planned = { readonly zone: string; readonly parts: readonly DayPart[] };

/** Hours run into the second day after, and zones lie up to 26 hours apart. */
const DAYS_BEFORE = 4;
const DAYS_AFTER = 3;

/**
 * All openings in which something could begin during `span`, in order and apart. Hours past midnight belong to the day they began
 * on. Where the plans of two days run into each other, which only rules for dates can bring about, the earlier day goes first.
 */
export function openingsIn(works: Works, clocks: Clocks, { from, to }: Span): readonly Opening[] {
  const planOf = planner(works);
  const found: Opening[] = [];
  let ended = Number.NEGATIVE_INFINITY;
  for (let day = Math.floor(from / DAY_MS) - DAYS_BEFORE; day <= Math.floor(to / DAY_MS) + DAYS_AFTER; day++) {
    const { zone, parts } = planOf(day);
    const stretches = parts.length === 0 ? [] : clocks(zone);
    for (const part of parts) {
      const wallFrom = wallOn(day, part.from);
      const end = instantIn(stretches, wallOn(day, part.to));
      const begin = Math.max(instantIn(stretches, wallFrom), ended);
      if (begin < end) found.push({ from: begin, to: end, until: end, zone, stretches, wallFrom });
      ended = Math.max(ended, end);
    }
  }
  return joined(found).filter((opening) => opening.from < to && opening.to > from);
}

/** One works on over the end of a part when the next begins that moment, at the same place. */
function joined(openings: readonly Opening[]): readonly Opening[] {
  const result: Opening[] = [];
  let next: Opening | undefined;
  for (const opening of [...openings].reverse()) {
    const goesOn = next !== undefined && next.from === opening.to && next.zone === opening.zone;
    next = goesOn && next ? { ...opening, until: next.until } : opening;
    result.push(next);
  }
  return result.reverse();
}

/** What is planned for a day since the epoch. */
function planner({ zone, hours, rules }: Works): (day: number) => Planned {
  const weekly = Array.from({ length: 7 }, (_, at) => inOrder(hours.filter(({ weekday }) => weekday === at + 1)));
  const special = rules.map((rule) => ({
    first: dayNumberOf(rule.firstDay),
    last: dayNumberOf(rule.lastDay),
    zone: rule.zone ?? zone,
    parts: rule.hours && inOrder(rule.hours),
  }));
  return (day) => {
    const rule = special.find(({ first, last }) => first <= day && day <= last);
    return { zone: rule?.zone ?? zone, parts: rule?.parts ?? weekly[weekdayOf(day)] ?? [] };
  };
}

const inOrder = <Part extends DayPart>(parts: readonly Part[]): readonly Part[] =>
  [...parts].sort((a, b) => minutesOf(a.from) - minutesOf(b.from));

/** From 0, Monday. Day 0 of the epoch was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const wallOn = (day: number, clock: string): number => day * DAY_MS + minutesOf(clock) * MINUTE_MS;

/** The zone that counts on a day of the artist's calendar. */
export const zoneOn = ({ zone, rules }: Pick<Works, 'zone' | 'rules'>, day: string): string =>
  rules.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.zone ?? zone;

/** When a day of the artist's calendar begins. */
export const beginOf = (works: Pick<Works, 'zone' | 'rules'>, clocks: Clocks, day: string): number =>
  instantIn(clocks(zoneOn(works, day)), dayNumberOf(day) * DAY_MS);

/**
 * Tells the day of the artist's calendar that an instant is in, in days since the epoch: where they are then by a rule, else at home.
 */
export function dayFinder({ zone, rules }: Pick<Works, 'zone' | 'rules'>, clocks: Clocks): (instant: number) => number {
  const away = rules.flatMap((rule) => {
    if (rule.zone === null) return [];
    return [{ zone: rule.zone, first: dayNumberOf(rule.firstDay), last: dayNumberOf(rule.lastDay) }];
  });
  const dayIn = (where: string, instant: number) => Math.floor(wallAt(clocks(where), instant) / DAY_MS);
  return (instant) => {
    for (const rule of away) {
      const day = dayIn(rule.zone, instant);
      if (rule.first <= day && day <= rule.last) return day;
    }
    return dayIn(zone, instant);
  };
}
