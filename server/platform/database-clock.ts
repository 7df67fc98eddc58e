import type pg from 'pg';
import type { Clock } from '@/server/platform/clock';
import { offsetAfter } from '@/server/platform/clock-offset';
import type { Log } from '@/server/platform/log';

/** A clock of ours that is put right, or steps, is followed within this time. */
const LOOK_EVERY_MS = 30_000;
/** Worth telling whoever runs us; nothing depends on it. */
const WORTH_TELLING_MS = 2_000;

type DatabaseClockOptions = {
  readonly pool: pg.Pool;
  readonly log: Log;
  /** In ms since 1970. */
  readonly ownNow?: () => number;
};

export interface DatabaseClock extends Clock {
  /** Looks at the database's clock now, then again and again. Resolves after the first look, also when there was no answer. */
  follow(): Promise<void>;
  stop(): void;
}

/**
 * The database's clock, told by ours and what lies between the two: every process of one database agrees on the time, and asking
 * for it costs nothing. The database stamps messages itself, and rules compare with those stamps.
 */
export function createDatabaseClock({ pool, log, ownNow = Date.now }: DatabaseClockOptions): DatabaseClock {
  let offsetMs = 0;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    try {
      const askedAt = ownNow();
      const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
      const saidAt = rows[0]?.now.getTime();
      if (saidAt === undefined) return;
      const before = offsetMs;
      offsetMs = offsetAfter(before, { askedAt, saidAt, answeredAt: ownNow() });
      if (Math.abs(offsetMs - before) > WORTH_TELLING_MS) log.warn({ offsetMs }, 'clock.not-the-databases');
    } catch (error) {
      log.warn({ err: error }, 'clock.unread');
    }
  };

  return {
    now: () => new Date(ownNow() + offsetMs),
    follow: () => {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
      return look();
    },
    stop: () => clearInterval(timer),
  };
}
