import { rawSend } from '@/tests/chaos/faults/probes';
import { type Fault, passes } from '@/tests/chaos/trial';

const SENDS = 50;
const LOCKED_MS = 2_800;
const ANSWERED_WITHIN_MS = 3_000;
/** What it takes to hear fifty answers at once here. */
const HEARING_MS = 500;

/** Two database connections, both waiting for a lock, and fifty who want one. */
export const poolExhausted: Fault = {
  id: 'F6',
  title: 'a pool of two connections and fifty sends at once',
  bound: 'each is answered, or refused with 503 and Retry-After, within 3 s',
  run: async (trial) => {
    const { stage, cast, random, expect } = trial;
    await stage.a.stop();
    await stage.a.start({ POOL_SIZE: '2' });
    const lock = await stage.database.connect();
    await lock.query('BEGIN');
    await lock.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [cast.conversations[1]]);
    const ids = Array.from({ length: SENDS }, () => random.id<string>('exhausted'));
    const answers = Promise.all(ids.map((clientId) => rawSend(trial, stage.a, clientId)));
    await passes(LOCKED_MS);
    await lock.query('ROLLBACK');
    await lock.end();
    const all = await answers;
    const slowest = Math.max(...all.map(({ tookMs }) => tookMs));
    expect(slowest <= ANSWERED_WITHIN_MS + HEARING_MS, `the slowest answer took ${slowest.toFixed(0)} ms`);
    const others = all.filter(({ status }) => status !== 201 && status !== 503);
    expect(others.length === 0, `answers with ${others.map(({ status }) => status).join(', ')}`);
    expect(
      all.every(({ status, retryAfter }) => status !== 503 || Number(retryAfter) > 0),
      'whoever is refused is told when to come again',
    );
    const again = await Promise.all(ids.slice(0, 10).map((clientId) => rawSend(trial, stage.a, clientId)));
    expect(
      again.every(({ status }) => status === 201),
      'afterwards everybody is answered',
    );
    await stage.a.stop();
    await stage.a.start();
  },
};
