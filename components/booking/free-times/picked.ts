import { NO_TIME, timeTextOf } from '@/components/booking/times/time-text';
import type { TimeText } from '@/components/booking/wished-time';

/** What is picked: instants, the best first. */
type Picked = readonly string[];

/** Picked or no more; of too many the newest is left out. */
export const withToggled = (picked: Picked, startsAt: string, most: number): Picked =>
  picked.includes(startsAt) ? picked.filter((one) => one !== startsAt) : [...picked, startsAt].slice(0, most);

/** Wished for before the one that stood above it. */
export const withMovedUp = (picked: Picked, index: number): Picked => {
  const [above, moved] = [picked[index - 1], picked[index]];
  if (above === undefined || moved === undefined) return picked;
  return picked.map((one, at) => (at === index - 1 ? moved : at === index ? above : one));
};

/** The rows that say the same by the clocks of `zone`; always at least one. */
export const rowsOfPicked = (picked: Picked, zone: string): readonly TimeText[] =>
  picked.length === 0 ? [NO_TIME] : picked.map((startsAt) => timeTextOf(startsAt, zone));
