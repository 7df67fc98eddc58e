import { wallOf } from '@/contract/time/wall-time';
import type { MadeConversation, MadeService } from '@/tests/harness/factories';
import { makeArtist, makeConversation, makeService, makeStudio, makeUser } from '@/tests/harness/factories';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import type { World } from '@/tests/harness/world';

const ZONE = 'Europe/Rome';
const DAY_MS = 24 * 60 * 60_000;
const DAYS_AHEAD = 30;
const STEP_MINUTES = 15;
const FIRST_MINUTE = 9 * 60;
/** Starts, a quarter of an hour apart, each for an hour. */
export const SLOT_COUNT = 20;

export type RaceCourse = {
  readonly service: MadeService;
  readonly conversations: readonly MadeConversation[];
  /** Everything that can be had that day; each overlaps those beside it. */
  readonly slots: readonly { readonly wallStart: string; readonly zone: string }[];
};

/** An artist with one day that everybody wants, and so many customers. */
export async function layCourse(world: World, customers: number): Promise<RaceCourse> {
  const studio = await makeStudio(world, { name: 'Race', handle: 'race-course' });
  const user = await makeUser(world, { name: 'Ida Racer', email: 'ida@race.test', zone: ZONE });
  const hours = daily(EVERY_DAY, '09:00', '14:45');
  const artist = await makeArtist(world, { studio, user, handle: 'ida-racer', hours, slotMinutes: STEP_MINUTES });
  const service = await makeService(world, { artist, name: 'At once', terms: { isInstant: true } });
  const conversations: MadeConversation[] = [];
  for (let at = 0; at < customers; at += 1) {
    const customer = await makeUser(world, { name: `Racer ${at}`, email: `racer-${at}@race.test`, zone: ZONE });
    conversations.push(await makeConversation(world, { artist, customer }));
  }
  const day = wallOf(new Date(world.now.getTime() + DAYS_AHEAD * DAY_MS), ZONE).slice(0, 'YYYY-MM-DD'.length);
  const slots = Array.from({ length: SLOT_COUNT }, (_, at) => ({
    wallStart: `${day}T${clock(FIRST_MINUTE + at * STEP_MINUTES)}`,
    zone: ZONE,
  }));
  return { service, conversations, slots };
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
