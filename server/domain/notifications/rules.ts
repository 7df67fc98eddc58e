const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 6 * 3_600;
/** What a service may ask for at most: after a day a message is no news. */
const MOST_PATIENCE_SECONDS = 24 * 3_600;
const TROUBLED_AFTER = 4;

type Setback = {
  /** Tries in a row that came to nothing, this one included. */
  readonly failures: number;
  /** What the service asked for. */
  readonly retryAfterSeconds: number | null;
  /** From 0 to 1: spreads devices that failed together. */
  readonly chance: number;
};

/** How long a device is left alone. Never shorter than its service asked for. */
export function pauseSeconds({ failures, retryAfterSeconds, chance }: Setback): number {
  const grown = Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - 1), LONGEST_PAUSE_SECONDS);
  const asked = Math.min(retryAfterSeconds ?? 0, MOST_PATIENCE_SECONDS);
  return Math.max(asked, grown) * (1 + chance * 0.4);
}

/** Whether its person should hear that this device does not ring. */
export const isTroubled = (failures: number): boolean => failures >= TROUBLED_AFTER;
