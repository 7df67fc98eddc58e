import { setTimeout as pause } from 'node:timers/promises';

/** A balancer looks at least this often, or there is none that would have to learn of it. */
const LOOKS_WITHIN_MS = 5_000;
/** Two looks of a balancer that looks every half second. */
const NOTICE_MS = 1_000;

/** Whether this process is about to end, as far as those have to know who send people to it. */
export interface Departure {
  readonly begun: boolean;
  /** Somebody asked whether people may be sent here. */
  lookedAt(): void;
  /** From now on the answer is no. Resolves once whoever asks regularly had the time to hear it; at once where nobody does. */
  begin(): Promise<void>;
}

export function createDeparture(now: () => number = Date.now): Departure {
  let begun = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    get begun() {
      return begun;
    },
    lookedAt: () => {
      lookedAt = now();
    },
    begin: async () => {
      begun = true;
      if (now() - lookedAt <= LOOKS_WITHIN_MS) await pause(NOTICE_MS);
    },
  };
}
