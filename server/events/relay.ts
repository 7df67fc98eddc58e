import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { Database } from '@/server/db/database';
import { adoptTasks, planReaction } from '@/server/events/plan-reaction';
import type { Reaction, RelayedEvent } from '@/server/events/reaction';
import type { JobQueue } from '@/server/platform/jobs/job-queue';
import type { Log } from '@/server/platform/log';

type RelayOptions = {
  readonly db: Database;
  readonly jobs: JobQueue;
  readonly reactions: readonly Reaction[];
  readonly log: Log;
};

export interface Relay {
  wake(): void;
  stop(): Promise<void>;
}

const POLL_MS = 1_000;

/**
 * Runs reactions at least once per event. Planning puts a job for what is newer than the reaction's cursor into the queue of its name,
 * in the transaction that moves the cursor; the queue runs them. Any number of processes may relay.
 */
export function startRelay({ db, jobs, reactions, log }: RelayOptions): Relay {
  const stopping = new AbortController();
  let rouse = new AbortController();

  for (const reaction of reactions) jobs.work(reaction.name, (data) => react(db.pool, reaction, data));

  const round = async () => {
    await adoptTasks(db.pool, jobs, reactions);
    for (const reaction of reactions) if (await planReaction(db.pool, jobs, reaction)) jobs.wake(reaction.name);
  };

  const run = async () => {
    for (const { name } of reactions) await jobs.prepare(name);
    while (!stopping.signal.aborted) {
      const { signal } = rouse;
      await round().catch((error: unknown) => log.warn({ err: error }, 'relay.round-failed'));
      await pause(POLL_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted) rouse = new AbortController();
    }
  };
  const running = run();

  return {
    wake: () => rouse.abort(),
    stop: async () => {
      stopping.abort();
      rouse.abort();
      await running;
    },
  };
}

const EVENT_SQL = `SELECT type, payload, conversation_id AS "conversationId", seq FROM event WHERE id = $1`;
const Job = z.object({ eventId: z.string().regex(/^\d+$/) });

async function react(pool: pg.Pool, reaction: Reaction, data: unknown): Promise<void> {
  const { rows } = await pool.query<RelayedEvent>(EVENT_SQL, [Job.parse(data).eventId]);
  if (rows[0]) await reaction.run(rows[0]);
}
