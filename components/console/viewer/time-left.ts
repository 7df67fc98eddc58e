const MINUTE_MS = 60_000;

type Times = { readonly openedAt: string; readonly expiresAt: string };

/** When a look that was just received ends by this device's clock, which may be wrong: only the length is taken from the server. */
export const endsAtHere = ({ openedAt, expiresAt }: Times, nowMs: number): number =>
  nowMs + Math.max(0, Date.parse(expiresAt) - Date.parse(openedAt));

/** Whole minutes left, the last one counted until it is over. */
export const minutesLeft = (endsAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((endsAtMs - nowMs) / MINUTE_MS));
