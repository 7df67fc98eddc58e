import { performance } from 'node:perf_hooks';
import { startBenchServer } from '@/bench/bench-server';
import type { Bench } from '@/bench/contestants/stage';
import { type BookedArtist, loadBookings } from '@/bench/load-bookings';
import { percentiles } from '@/bench/percentiles';
import type { Sample } from '@/bench/rounds';
import type { Outcome } from '@/bench/targets';
import { askPool } from '@/server/db/ask';
import { createDatabase } from '@/server/db/database';
import { calendarsOf } from '@/server/domain/availability/calendars';
import { clocksAround, DAY_MS } from '@/server/domain/availability/clocks';
import { freeSlots } from '@/server/domain/availability/free-slots';

const DAYS = 60;

/** Two months of free times of somebody with thousands of bookings: reckoned, and as one request waits for them. */
export const measureFreeSlots = async ({ databases, sizes, rounds, lifetime }: Bench): Promise<Outcome> => {
  const url = await databases.empty('free-slots parlour');
  const { bookings, looks } = sizes.freeSlots;
  const artist = await loadBookings(url, bookings);
  const server = await startBenchServer(url);
  lifetime.atEnd(server.stop);
  const samples: Sample[] = [];
  // The first looks compile; they are nobody's every day.
  for (let round = 0; round <= rounds; round++) {
    const domain = await reckon(url, artist, looks);
    const api = await ask(server.origin, artist, looks);
    if (round === 0) continue;
    samples.push({
      slots: domain.slots,
      domainP95Ms: percentiles(domain.took).p95,
      apiP50Ms: percentiles(api).p50,
      apiP95Ms: percentiles(api).p95,
    });
  }
  await server.stop();
  return { samples: new Map([['parlour', samples]]) };
};

async function reckon(url: string, { artistId, serviceId }: BookedArtist, looks: number) {
  const db = createDatabase({ url, poolSize: 2, onCommit: () => undefined });
  const now = Date.now();
  const span = { from: now, to: now + DAYS * DAY_MS };
  const calendar = (await calendarsOf(askPool(db), { artistIds: [artistId], span, now }))
    .get(artistId)
    ?.byService.get(serviceId);
  await db.close();
  if (!calendar) throw new Error('the artist is not there');
  const took: number[] = [];
  let slots = 0;
  for (let look = 0; look < looks; look++) {
    const begunAt = performance.now();
    // Of the clocks nothing is remembered from one request to the next.
    slots = freeSlots({ ...calendar, clocks: clocksAround(span) }, span, now).length;
    took.push(performance.now() - begunAt);
  }
  return { slots, took };
}

async function ask(origin: string, { handle, serviceId }: BookedArtist, looks: number): Promise<readonly number[]> {
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const address = `${origin}/api/v1/artists/${handle}/free-slots?service=${serviceId}&from=${today}&days=${DAYS}`;
  const took: number[] = [];
  for (let look = 0; look < looks; look++) {
    const begunAt = performance.now();
    const response = await fetch(address);
    const answer = await response.text();
    if (!response.ok) throw new Error(`free slots answered ${response.status}: ${answer}`);
    took.push(performance.now() - begunAt);
  }
  return took;
}
