import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type JobResult, PgBoss } from 'pg-boss';
import { type JobQueue, LEASE_SECONDS } from '@/server/platform/jobs/job-queue';
import type { Log } from '@/server/platform/log';

/** Migration 0006 makes its tables there. */
const SCHEMA = 'jobs';
const POLL_SECONDS = 1;
const AT_ONCE = 10;
/** What a process that died had in hand comes again when its lease has run out, at the next look of the supervisor. */
const SUPERVISE_SECONDS = 30;
const RETRIES = { retryLimit: 11, retryDelay: 5, retryBackoff: true, retryDelayMax: 6 * 3_600 };
const DONE_KEPT_SECONDS = 3_600;
const DEAD_KEPT_SECONDS = 365 * 86_400;
const STOP_WITHIN_MS = 4_000;
const START_AGAIN_MS = 500;
/** Rows for one statement. */
const PUT_AT_ONCE = 1_000;

type Options = { readonly pool: pg.Pool; readonly log: Log };

const through = (client: Pick<pg.ClientBase, 'query'>) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: rowsOf(await client.query(text, values)) }),
});

/** Of several statements at once, the rows of all. */
const rowsOf = (result: pg.QueryResult | readonly pg.QueryResult[]): pg.QueryResultRow[] =>
  Array.isArray(result) ? result.flatMap(({ rows }: pg.QueryResult) => rows) : (result as pg.QueryResult).rows;

/** Jobs in the database by pg-boss, over our own pool. Starts by itself as soon as the database is there. */
export function createPgBossQueue({ pool, log }: Options): JobQueue {
  const stopping = new AbortController();
  const { signal } = stopping;
  const boss = new PgBoss({
    db: through(pool as unknown as pg.ClientBase),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'jobs.failed'));
  const workers = new Map<string, string>();
  const known = new Map<string, Promise<void>>();

  /** Again and again until it works: the database may be away when we start. */
  const insist = async (attempt: () => Promise<unknown>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await attempt();
        return;
      } catch (error) {
        log.warn({ err: error }, 'jobs.not-started-yet');
        await pause(START_AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  };
  const started = insist(() => boss.start());

  const makeKnown = (queue: string) => {
    const dead = `${queue}-dead`;
    const kept = { deleteAfterSeconds: DONE_KEPT_SECONDS, expireInSeconds: LEASE_SECONDS };
    const making = insist(async () => {
      await started;
      await boss.createQueue(dead, { ...kept, retentionSeconds: DEAD_KEPT_SECONDS });
      await boss.createQueue(queue, { ...kept, ...RETRIES, deadLetter: dead });
    });
    known.set(queue, making);
    return making;
  };
  const knowing = (queue: string) => known.get(queue) ?? makeKnown(queue);

  return {
    prepare: knowing,
    put: async (client, queue, jobs) => {
      for (let from = 0; from < jobs.length; from += PUT_AT_ONCE) {
        const some = jobs.slice(from, from + PUT_AT_ONCE);
        const rows = some.map(({ id, data, notBefore }) => ({
          id,
          data,
          ...(notBefore ? { startAfter: notBefore } : {}),
        }));
        await boss.insert(queue, rows, { db: through(client) });
      }
    },
    work: (queue, run) => {
      const options = { batchSize: AT_ONCE, burstWhenBatchFull: true, pollingIntervalSeconds: POLL_SECONDS };
      const handle = (jobs: { readonly id: string; readonly data: unknown }[]) =>
        Promise.all(jobs.map(({ id, data }) => outcomeOf(id, () => run(data), { queue, log })));
      void insist(async () => {
        await knowing(queue);
        workers.set(queue, await boss.work(queue, { ...options, perJobResults: true }, handle));
      });
    },
    every: (name, cron, run) => {
      void insist(async () => {
        await knowing(name);
        await boss.schedule(name, cron);
        workers.set(name, await boss.work(name, { pollingIntervalSeconds: SUPERVISE_SECONDS }, () => run()));
      });
    },
    wake: (queue) => {
      const worker = workers.get(queue);
      if (worker) boss.notifyWorker(worker);
    },
    stop: async () => {
      stopping.abort();
      await started;
      await boss.stop({ graceful: true, close: false, timeout: STOP_WITHIN_MS });
    },
  };
}

type Failing = { readonly queue: string; readonly log: Log };

async function outcomeOf(id: string, run: () => Promise<void>, { queue, log }: Failing): Promise<JobResult> {
  try {
    await run();
    return { id, status: 'completed' };
  } catch (error) {
    log.warn({ err: error, queue, jobId: id }, 'jobs.run-failed');
    return { id, status: 'failed', output: { error: String(error).slice(0, 500) } };
  }
}
