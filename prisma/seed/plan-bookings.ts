import { instantOf, wallOf } from '@/contract/time/wall-time';
import type { MadeArtist, MadeService } from '@/tests/harness/factories';
import type { World } from '@/tests/harness/world';

/** How a booking's story ends. `declined` and `cancelled` never block the artist's time. */
export type Ending =
  | 'completed'
  | 'confirmed-past'
  | 'confirmed-soon'
  | 'today'
  | 'this-week'
  | 'agreed-by-offer'
  | 'moved'
  | 'moving'
  | 'requested'
  | 'requested-today'
  | 'offered'
  | 'offered-again'
  | 'declined'
  | 'cancelled-by-customer'
  | 'cancelled-by-artist';

export const DAY_MS = 24 * 60 * 60_000;
export const MINUTE_MS = 60_000;
const FIRST_HOUR = 9;
const LAST_HOUR = 17;
const TRIES = 400;
const ROOM_MINUTES = 60;
/** Each may take a time in vain, when its day was proposed already. */
const MORE_TRIES = 8;

/** How many days from now the appointment lies, for each ending. */
const DAYS_FROM_NOW: { readonly [Name in Ending]: readonly [number, number] } = {
  completed: [-210, -8],
  'confirmed-past': [-6, -2],
  'confirmed-soon': [2, 45],
  today: [0, 0],
  'this-week': [1, 5],
  'agreed-by-offer': [5, 40],
  moved: [6, 40],
  moving: [8, 30],
  requested: [3, 50],
  'requested-today': [4, 30],
  offered: [4, 24],
  'offered-again': [6, 30],
  declined: [-150, -4],
  'cancelled-by-customer': [-150, -4],
  'cancelled-by-artist': [-120, -4],
};

export type Slot = { readonly wallStart: string; readonly startsAt: Date; readonly endsAt: Date };

/** The artists' calendars while the scene is written: no two appointments of one artist overlap. */
export interface Calendars {
  /** A free time for `service` that suits `ending`, after `earliest`; `null` when there is none. */
  take(artist: MadeArtist, service: MadeService, ending: Ending, earliest: Date): Slot | null;
  /** More such times on other days, up to `count`, for wishes and offers: nobody else is promised them. */
  takeMore(slot: Slot, count: number, more: More): readonly Slot[];
}

type More = { readonly artist: MadeArtist; readonly service: MadeService; readonly ending: Ending };

export const openCalendars = (world: World): Calendars => {
  const taken = new Map<string, Slot[]>();
  const take: Calendars['take'] = (artist, service, ending, earliest) => {
    const others = taken.get(artist.id) ?? [];
    for (let tries = 0; tries < TRIES; tries++) {
      const slot = proposal(world, artist, service, ending);
      const isFree = others.every((other) => endsBefore(other, slot) || endsBefore(slot, other));
      if (!isFree || slot.startsAt < earliest) continue;
      taken.set(artist.id, [...others, slot]);
      return slot;
    }
    return null;
  };
  const takeMore: Calendars['takeMore'] = (slot, count, { artist, service, ending }) => {
    const days = new Set([dayOf(slot)]);
    const found: Slot[] = [];
    for (let tries = 0; tries < MORE_TRIES && found.length < count; tries++) {
      const other = take(artist, service, ending, world.now);
      if (!other) break;
      if (days.has(dayOf(other))) continue;
      days.add(dayOf(other));
      found.push(other);
    }
    return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  };
  return { take, takeMore };
};

/** With room for what any two services need around them, so that all of it can still be agreed to. */
const endsBefore = (one: Slot, other: Slot): boolean =>
  one.endsAt.getTime() + ROOM_MINUTES * MINUTE_MS <= other.startsAt.getTime();

const dayOf = ({ wallStart }: Slot): string => wallStart.slice(0, 'YYYY-MM-DD'.length);

function proposal({ random, now }: World, artist: MadeArtist, service: MadeService, ending: Ending): Slot {
  const day = new Date(now.getTime() + random.between(...DAYS_FROM_NOW[ending]) * DAY_MS);
  const time = `${String(random.between(FIRST_HOUR, LAST_HOUR)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
  const wallStart = `${wallOf(day, artist.zone).slice(0, 'YYYY-MM-DD'.length)}T${time}`;
  const startsAt = instantInDaytime(wallStart, artist.zone);
  return { wallStart, startsAt, endsAt: new Date(startsAt.getTime() + service.durationMinutes * MINUTE_MS) };
}

/** Clocks change at night, so daytime always exists. */
function instantInDaytime(wall: string, zone: string): Date {
  const instant = instantOf({ wall, zone });
  if (instant === 'no-such-time') throw new Error(`no ${wall} in ${zone}`);
  return instant;
}
