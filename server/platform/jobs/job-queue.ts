import type pg from 'pg';

/** A job that takes longer is begun once more, by whichever process. */
export const LEASE_SECONDS = 60;

export type NewJob = {
  /** A UUID; a job whose id is there already is left as it is. */
  readonly id: string;
  readonly data: object;
  /** Not begun before this instant. */
  readonly notBefore?: Date;
};

export interface JobQueue {
  /** Makes a queue, if it is not there; resolves when jobs can be put into it, however long the database is away. */
  prepare(queue: string): Promise<void>;
  /**
   * Puts jobs into a queue that was prepared, inside the transaction of `client`: they are there if and only if it
   * commits.
   */
  put(client: Pick<pg.ClientBase, 'query'>, queue: string, jobs: readonly NewJob[]): Promise<void>;
  /**
   * Runs the jobs of a queue as they fall due, at least once each; a job that throws comes again with growing pauses, twelve times in
   * all, and is then kept in `<queue>-dead` for a year. Any number of processes may do this.
   */
  work(queue: string, run: (data: unknown) => Promise<void>): void;
  /** Runs something by the clock (cron, UTC), in one process at a time, whatever their number. */
  every(name: string, cron: string, run: () => Promise<void>): void;
  /** There is something new in a queue that this process works on. */
  wake(queue: string): void;
  /** Takes up nothing new, and waits a little for what is being done. */
  stop(): Promise<void>;
}
