import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { expect, it, vi } from 'vitest';
import { createLog } from '@/server/platform/log';
import { startLogTail } from '@/server/realtime/log-tail';

const GAP_MS = 5;
const TURNS = 500;

/** A log that has one more event whenever it is asked, at once. */
const busyLog = () => {
  let reads = 0;
  const query = async () => {
    reads += 1;
    const place = {
      snapshot: `${reads}:${reads}:`,
      event_id: String(reads),
      event_xid: String(reads),
      event_type: 'session.revoked',
    };
    return { rows: [{ ...place, event_conversation_id: null, payload: {}, rest: false }] };
  };
  return { pool: { query } as unknown as pg.Pool, reads: () => reads };
};

it('reads at intervals while it is woken without end, however quick the database is', async () => {
  const { pool, reads } = busyLog();
  const tail = startLogTail({ pool, log: createLog('silent'), onBatch: () => undefined });
  await tail.moved();
  const [readsBefore, begunAt] = [reads(), performance.now()];
  for (let n = 0; n < TURNS; n++) {
    tail.wake();
    await turn();
  }
  const tookMs = performance.now() - begunAt;
  const readMeanwhile = reads() - readsBefore;
  await tail.stop();
  expect(readMeanwhile).toBeLessThanOrEqual(tookMs / (GAP_MS - 1) + 2);
});

it('has caught up only by a read that began after it was asked to', async () => {
  const begun: PromiseWithResolvers<void>[] = [];
  const query = async () => {
    const read = Promise.withResolvers<void>();
    begun.push(read);
    await read.promise;
    const snapshot = `${begun.length}:${begun.length}:`;
    return { rows: [{ snapshot, event_id: null, event_xid: null, rest: false }] };
  };
  const begins = (count: number) => vi.waitFor(() => expect(begun).toHaveLength(count));
  const pool = { query } as unknown as pg.Pool;
  const tail = startLogTail({ pool, log: createLog('silent'), onBatch: () => undefined });
  // Two to age the past, one to find the present.
  for (const count of [1, 2, 3]) {
    await begins(count);
    begun[count - 1]?.resolve();
  }
  await begins(4);
  let isTold = false;
  const told = tail.caughtUp().then(() => {
    isTold = true;
  });
  begun[3]?.resolve();
  await begins(5);
  expect(isTold).toBe(false);
  begun[4]?.resolve();
  await told;
  const stopped = tail.stop();
  for (const read of begun) read.resolve();
  await stopped;
});
