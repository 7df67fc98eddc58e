import type { Clock } from '@/server/platform/clock';

export interface FixedClock extends Clock {
  advance(ms: number): void;
}

/** A clock that moves only when told to. Starts now by default: the database goes by its own. */
export const fixedClock = (start = new Date()): FixedClock => {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms;
    },
  };
};
