import { setTimeout as pause } from 'node:timers/promises';
import { isTransient } from '@/server/db/postgres-error';

const TRIES = 4;
const FIRST_PAUSE_MS = 15;

/** Runs `work` again, up to 4 times in all and a little later each time, after a deadlock or serialisation failure: nothing of it was done. */
export async function retryTransient<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
