import type { FreeSlot } from '@/contract/schemas/availability';
import { type Ask, askPool } from '@/server/db/ask';
import { calendarsOf } from '@/server/domain/availability/calendars';
import { DAY_MS } from '@/server/domain/availability/clocks';
import { presentStart } from '@/server/domain/availability/find-free-slots';
import { freeSlots } from '@/server/domain/availability/free-slots';
import type { Deps } from '@/server/domain/context';

type Place = { readonly artistId: string; readonly serviceId: string };
type Wanted = Place & { readonly startsAt: Date; readonly now: Date };

/** The free time that begins at this very instant, as it would be offered; `null` when none would be. */
export async function freeStartAt(ask: Ask, { startsAt, now, ...place }: Wanted): Promise<FreeSlot | null> {
  const start = startsAt.getTime();
  const found = await startsIn(ask, { ...place, span: { from: start, to: start + 1 }, now: now.getTime(), most: 1 });
  return found[0] ?? null;
}

/** How many other times somebody is told who came too late. */
const MOST_INSTEAD = 6;
/** How far ahead they are looked for. */
const DAYS_LOOKED_AT = 60;

/** The next free times of a service from `startsAt` on, or from now on where none is left after it. */
export async function freeInstead(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { startsAt, ...place }: Omit<Wanted, 'now'>,
) {
  const now = clock.now().getTime();
  for (const from of [Math.max(now, startsAt.getTime()), now]) {
    const span = { from, to: from + DAYS_LOOKED_AT * DAY_MS };
    const found = await startsIn(askPool(db), { ...place, span, now, most: MOST_INSTEAD });
    if (found.length > 0) return found;
  }
  return [];
}

type Looked = Place & {
  readonly span: { readonly from: number; readonly to: number };
  readonly now: number;
  readonly most: number;
};

async function startsIn(ask: Ask, { artistId, serviceId, span, now, most }: Looked): Promise<FreeSlot[]> {
  const calendars = (await calendarsOf(ask, { artistIds: [artistId], span, now })).get(artistId);
  const calendar = calendars?.byService.get(serviceId);
  if (!calendar || calendars?.isPaused) return [];
  return freeSlots(calendar, span, now, most).map(presentStart);
}
