import { DAY_MS, type Span } from '@/server/domain/availability/clocks';
import { type Calendar, freeStarts } from '@/server/domain/availability/free-slots';

/** Most artists have some time this soon: the weeks after are looked at only for the others. */
const SOON_MS = 7 * DAY_MS;

/** The first start that any of these services has in a time that begins now; `null` when there is none. */
export function nextFree(services: readonly Calendar[], { from, to }: Span): number | null {
  const soon = Math.min(from + SOON_MS, to);
  return earliest(services, { from, to: soon }, from) ?? earliest(services, { from: soon, to }, from);
}

function earliest(services: readonly Calendar[], { from, to }: Span, now: number): number | null {
  let first: number | null = null;
  for (const service of services) {
    const [start] = freeStarts(service, { from, to: first ?? to }, now);
    first = start?.startsAt ?? first;
  }
  return first;
}
