import type pg from 'pg';
import { atSnapshot, type Cursor } from '@/server/events/cursor';
import { currentCursor, type LogBatch, readLog } from '@/server/events/read-log';
import { reanchorLog } from '@/server/events/reanchor-log';
import type { Log } from '@/server/platform/log';

/** Wake-ups may be lost; looking this often regardless is what makes that harmless. */
const POLL_MS = 1_000;
const BATCH_LIMIT = 500;
const RETRY_MS = 250;
/** While much is written, reads begin no closer than this: each then brings more, and leaves the database to the writers. */
const GAP_MS = 5;

type LogTailOptions = {
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Told every batch and where it begins, in order, exactly once, empty ones too; must not throw. */
  readonly onBatch: (batch: LogBatch, begunAt: Cursor) => void;
};

export interface LogTail {
  /** There may be something new. Cheap; many calls while a read is under way make one more read. */
  wake(): void;
  /** The place up to which batches were told; `null` before the tail has found where to begin. */
  position(): Cursor | null;
  /** Resolves after the next batch was told, an empty one too. */
  moved(): Promise<void>;
  /** Resolves once everything was told that was committed before this was asked. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the event log from now on: one reader per process, whatever the number of streams. */
export function startLogTail({ pool, log, onBatch }: LogTailOptions): LogTail {
  let position: Cursor | null = null;
  let stopped = false;
  let woken = false;
  let rouse: (() => void) | null = null;
  let move = Promise.withResolvers<void>();
  /** Told after the first read that begins from now on and leaves nothing over. */
  const asking: (() => void)[] = [];

  const wake = () => {
    woken = true;
    rouse?.();
  };

  const sleep = (ms: number, deaf = false) =>
    new Promise<void>((resolve) => {
      if (woken && !deaf) return resolve();
      const timer = setTimeout(resolve, ms);
      if (!deaf) {
        rouse = () => {
          clearTimeout(timer);
          rouse = null;
          resolve();
        };
      }
    });

  const follow = async () => {
    position ??= await begin(pool);
    while (!stopped) {
      woken = false;
      const begunAt = performance.now();
      const asked = asking.length;
      const from: Cursor = position;
      const batch = await readLog(pool, from, BATCH_LIMIT);
      position = batch.cursor;
      onBatch(batch, from);
      if (!batch.more) for (const tell of asking.splice(0, asked)) tell();
      move.resolve();
      move = Promise.withResolvers<void>();
      if (batch.more || stopped) continue;
      const early = begunAt + GAP_MS - performance.now();
      if (batch.events.length > 0 && early > 0) await sleep(early, true);
      if (!stopped) await sleep(POLL_MS);
    }
  };

  const run = async () => {
    while (!stopped) {
      await follow().catch((error: unknown) => log.warn({ err: error }, 'log-tail.read-failed'));
      if (!stopped) await sleep(RETRY_MS, true);
    }
  };
  const running = run();

  return {
    wake,
    position: () => position,
    moved: () => move.promise,
    caughtUp: () =>
      new Promise((resolve) => {
        asking.push(resolve);
        wake();
      }),
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

async function begin(pool: pg.Pool): Promise<Cursor> {
  await reanchorLog(pool);
  return atSnapshot(await currentCursor(pool));
}
