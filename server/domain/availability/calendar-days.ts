import { dayNumberOf, dayOf } from '@/contract/availability/date-rule';
import { instantIn } from '@/contract/time/offset-stretches';
import { type Clocks, DAY_MS, type Span } from '@/server/domain/availability/clocks';
import { beginOf, type Works, zoneOn } from '@/server/domain/availability/openings';

/** A time within which the clocks keep one distance to UTC, `offset` milliseconds. */
export type Piece = Span & { readonly offset: number };

/** A day of somebody's calendar, from its first instant up to that of the next. */
export type LivedDay = { readonly day: string; readonly zone: string; readonly pieces: readonly Piece[] };

type Zones = Pick<Works, 'zone' | 'rules'>;
type Days = { readonly firstDay: string; readonly days: number };

/**
 * Days as an artist lives them, by the clocks of where they are. A day is as long as it is: 23 or 25 hours when clocks change, shorter
 * on the eve of a journey to the east, and on the eve of one to the west it ends by the clocks of where they will be.
 */
export const calendarDays = (works: Zones, clocks: Clocks, { firstDay, days }: Days): readonly LivedDay[] =>
  Array.from({ length: days }, (_, at) => livedDay(works, clocks, dayNumberOf(firstDay) + at));

function livedDay(works: Zones, clocks: Clocks, number: number): LivedDay {
  const [day, tomorrow] = [dayOf(number), dayOf(number + 1)];
  const zone = zoneOn(works, day);
  const [begin, end] = [beginOf(works, clocks, day), beginOf(works, clocks, tomorrow)];
  const here = clocks(zone);
  const midnight = Math.min(end, instantIn(here, (number + 1) * DAY_MS));
  const there = clocks(zoneOn(works, tomorrow));
  return { day, zone, pieces: [...within(here, begin, midnight), ...within(there, midnight, end)] };
}

const within = (stretches: readonly Piece[], from: number, to: number): readonly Piece[] =>
  stretches
    .map(({ offset, ...one }) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to), offset }))
    .filter((one) => one.from < one.to);
