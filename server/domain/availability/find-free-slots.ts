import { dayNumberOf, dayOf } from '@/contract/availability/date-rule';
import { LONGEST_WINDOW_DAYS, MOST_FREE_SLOTS } from '@/contract/availability/limits';
import { DomainError } from '@/contract/errors/domain-error';
import type { FreeSlot, FreeSlots, FreeSlotsInput } from '@/contract/schemas/availability';
import { askPool } from '@/server/db/ask';
import { type Calendars, calendarsOf } from '@/server/domain/availability/calendars';
import { type Clocks, clocksAround, DAY_MS, type Span } from '@/server/domain/availability/clocks';
import { type FreeStart, freeSlots } from '@/server/domain/availability/free-slots';
import { beginOf } from '@/server/domain/availability/openings';
import type { Deps } from '@/server/domain/context';

/** No zone is further from UTC than that. */
const FURTHEST_MS = DAY_MS;

/**
 * When a service could begin on some days of its artist's calendar. Every time told can be asked for as it is; nothing is held by
 * being told. Of too many times the last days are left out, whole.
 * @throws DomainError artist.not-found; booking.service-not-found when it never was one of this artist's.
 */
export async function findFreeSlots(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  input: FreeSlotsInput,
): Promise<FreeSlots> {
  const { artistId, serviceId, firstDay, days } = input;
  const now = clock.now().getTime();
  const around = within(now, firstDay, days);
  const calendars = (await calendarsOf(askPool(db), { artistIds: [artistId], span: around, now })).get(artistId);
  if (!calendars) throw new DomainError('artist.not-found');
  const { zone, isPaused } = calendars;
  const calendar = calendars.byService.get(serviceId);
  if (!calendar) await demandOnceOffered(db, input);
  const told = { zone, isPaused, slots: [], until: dayOf(dayNumberOf(firstDay) + days) };
  if (!calendar || isPaused) return told;
  const begins = beginsOf(calendars, clocksAround(around), { firstDay, days });
  const span = { from: begins.at(0) ?? now, to: begins.at(-1) ?? now };
  const found = freeSlots(calendar, span, now, MOST_FREE_SLOTS + 1);
  const tooMany = found[MOST_FREE_SLOTS];
  if (!tooMany) return { ...told, slots: found.map(presentStart) };
  const whole = begins.filter((begin) => begin <= tooMany.startsAt).length - 1;
  const cut = begins[whole] ?? now;
  const slots = found.filter(({ startsAt }) => startsAt < cut).map(presentStart);
  return { ...told, slots, until: dayOf(dayNumberOf(firstDay) + whole) };
}

/** The time to look at, in whatever zone the days are; never longer than anything is offered ahead. */
function within(now: number, firstDay: string, days: number): Span {
  const from = dayNumberOf(firstDay) * DAY_MS - FURTHEST_MS;
  const to = from + days * DAY_MS + 2 * FURTHEST_MS;
  const latest = now + (LONGEST_WINDOW_DAYS + 1) * DAY_MS;
  return { from: Math.min(Math.max(from, now), latest), to: Math.min(Math.max(to, now), latest) };
}

type Days = { readonly firstDay: string; readonly days: number };

/** When each of these days begins, and the one after them. */
const beginsOf = (calendars: Calendars, clocks: Clocks, { firstDay, days }: Days): readonly number[] =>
  Array.from({ length: days + 1 }, (_, at) => beginOf(calendars, clocks, dayOf(dayNumberOf(firstDay) + at)));

/** What is not offered any more has no free times; what never was is not there. */
async function demandOnceOffered(db: Deps['db'], { artistId, serviceId }: FreeSlotsInput): Promise<void> {
  const known = await db.prisma.service.count({ where: { id: serviceId, artistId } });
  if (known === 0) throw new DomainError('booking.service-not-found');
}

export const presentStart = ({ startsAt, wall, zone, later }: FreeStart): FreeSlot => ({
  startsAt: new Date(startsAt).toISOString(),
  wallStart: new Date(wall).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length),
  zone,
  later,
});
