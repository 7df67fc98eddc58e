type Start = { readonly startsAt: string };

type Wanted = {
  /** Instants that free times shall be near to. */
  readonly around: readonly string[];
  readonly durationMinutes: number;
  readonly most: number;
};

const MINUTE_MS = 60_000;

/** The free times that are nearest to what is wanted, no two of which overlap; in order. */
export function nearestFree<Slot extends Start>(
  slots: readonly Slot[],
  { around, durationMinutes, most }: Wanted,
): Slot[] {
  const wanted = around.map((instant) => Date.parse(instant));
  const timed = slots.map((slot) => {
    const at = Date.parse(slot.startsAt);
    return { slot, at, distance: Math.min(...wanted.map((one) => Math.abs(one - at))) };
  });
  const found: typeof timed = [];
  for (const one of timed.sort((a, b) => a.distance - b.distance || a.at - b.at)) {
    if (found.length >= most) break;
    if (found.every(({ at }) => Math.abs(at - one.at) >= durationMinutes * MINUTE_MS)) found.push(one);
  }
  return found.sort((a, b) => a.at - b.at).map(({ slot }) => slot);
}
