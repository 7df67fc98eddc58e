import type pg from 'pg';
import { createPool } from '@/server/db/create-pool';
import { PrismaClient } from '@/server/db/generated/client';
import { OneQueryAtATime } from '@/server/db/one-query-at-a-time';
import { retryTransient } from '@/server/db/retry-transient';

export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

export interface Database {
  /** For the hot path: named, prepared statements. Never taken while inside {@link Database.transact}. */
  readonly pool: pg.Pool;
  /**
   * For who follows the event log: one connection, which waits for no request. Each statement is planned once, for few rows found by
   * index, because that is what following is; the planner would see a third of the log behind each place, or plan for each read.
   */
  readonly follower: pg.Pool;
  /** For everything that is not hot. */
  readonly prisma: PrismaClient;
  /**
   * Runs `work` in one READ COMMITTED transaction, again (up to 4 times) after a deadlock or serialisation failure; so `work`
   * must touch nothing but `tx`. Wakes the readers of the event log once committed.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** To be called after a commit that did not go through {@link Database.transact}. */
  committed(): void;
  close(): Promise<void>;
}

type DatabaseOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** Told after each commit; must not throw. */
  readonly onCommit: () => void;
};

const FEW_ROWS_BY_INDEX = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/** For a connection, and then for the whole of `work`. */
const TRANSACTION_LIMITS = { maxWait: 2_500, timeout: 10_000 };

export function createDatabase({ url, poolSize, onCommit }: DatabaseOptions): Database {
  const pool = createPool(url, poolSize);
  const follower = createPool(url, 1, FEW_ROWS_BY_INDEX);
  const prisma = new PrismaClient({ adapter: new OneQueryAtATime(pool) });

  const transact = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const result = await retryTransient(() => prisma.$transaction(work, TRANSACTION_LIMITS));
    onCommit();
    return result;
  };

  return {
    pool,
    follower,
    prisma,
    transact,
    committed: onCommit,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([pool, follower].map((one) => one.end().catch(() => {})));
    },
  };
}
