import { setTimeout as pause } from 'node:timers/promises';
import { refreshSearchTexts } from '@/server/domain/artists/search-text';
import type { Deps } from '@/server/domain/context';
import { refreshResponseTimes } from '@/server/domain/directory/refresh-response-times';
import type { Log } from '@/server/platform/log';

const EVERY_MS = 15 * 60_000;

export interface Upkeep {
  /** Resolves once nothing of it runs any more. */
  stop(): Promise<void>;
}

/**
 * Keeps what the directory looks through and sorts by up to date, now and every quarter of an hour; resolves when everybody can be
 * found. Any number of processes may do this. Nothing is wrong while it fails, only older.
 */
export async function startUpkeep(deps: Pick<Deps, 'db' | 'clock'>, log: Log): Promise<Upkeep> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const attempt = (work: () => Promise<number>) =>
    work().catch((error: unknown) => log.warn({ err: error }, 'directory.upkeep-failed'));
  const texts = () => attempt(() => refreshSearchTexts(deps.db));
  const times = () => attempt(() => refreshResponseTimes(deps));

  await texts();
  const run = async () => {
    await times();
    while (await pause(EVERY_MS, true, { signal, ref: false }).catch(() => false)) {
      await texts();
      await times();
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
