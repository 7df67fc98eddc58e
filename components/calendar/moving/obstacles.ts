import { endOf, type Place } from '@/components/calendar/moving/moved';
import { MINUTE_MS } from '@/components/calendar/time/day-clock';
import type { CalendarEntryView, CalendarView } from '@/contract/schemas/calendar';

/** What stands against a time: it has passed, it is given away, or, which artists may do all the same, nobody works then. */
export type Obstacle =
  | { readonly name: 'past' }
  | { readonly name: 'taken'; readonly by: CalendarEntryView }
  | { readonly name: 'closed' };

type Asked = {
  readonly place: Place;
  /** Whose time it would be. */
  readonly entry: CalendarEntryView;
  readonly calendar: Pick<CalendarView, 'entries' | 'openings' | 'hasHours'>;
  readonly now: number;
};

/** What stands against a time, the worst first, as the server will see it; null when nothing does. */
export function obstacleTo({ place, entry, calendar, now }: Asked): Obstacle | null {
  if (place.startsAt <= now) return { name: 'past' };
  const from = place.startsAt - entry.bufferBeforeMinutes * MINUTE_MS;
  const to = endOf(place) + entry.bufferAfterMinutes * MINUTE_MS;
  const by = calendar.entries.find(
    ({ booking, busy }) =>
      busy !== null && booking.id !== entry.booking.id && Date.parse(busy.from) < to && from < Date.parse(busy.to),
  );
  if (by) return { name: 'taken', by };
  return !calendar.hasHours || isOpen(calendar.openings, place) ? null : { name: 'closed' };
}

/** Whether one works from its beginning to its end; parts of hours may follow one another. */
function isOpen(openings: CalendarView['openings'], place: Place): boolean {
  let reached = place.startsAt;
  for (const { from, to } of openings) if (Date.parse(from) <= reached) reached = Math.max(reached, Date.parse(to));
  return reached >= endOf(place);
}

/** Whether it cannot be proposed. */
export const isImpossible = (obstacle: Obstacle | null): boolean => obstacle !== null && obstacle.name !== 'closed';
