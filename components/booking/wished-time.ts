import { instantsOfWallTime } from '@/components/booking/wall-time';

/** A day and a time as they stand in their fields: `YYYY-MM-DD` and `HH:mm`, either may be empty. */
export type TimeText = {
  readonly day: string;
  readonly time: string;
  /** The second of two times that the clocks show alike when they are put back. */
  readonly later?: boolean;
};

export type WishedTime =
  | { readonly state: 'open' }
  | { readonly state: 'never' }
  | { readonly state: 'past' }
  | { readonly state: 'set'; readonly wallStart: string; readonly startsAt: string; readonly later: boolean };

/** What a day and a time typed into the form mean in a zone. */
export function wishedTime({ day, time, later = false }: TimeText, zone: string, now: number): WishedTime {
  if (day === '' || time === '') return { state: 'open' };
  const wallStart = `${day}T${time.slice(0, 5)}`;
  const [first, second] = instantsOfWallTime(wallStart, zone);
  if (first === undefined) return { state: 'never' };
  const isLater = later && second !== undefined;
  const instant = isLater ? second : first;
  if (instant <= now) return { state: 'past' };
  return { state: 'set', wallStart, startsAt: new Date(instant).toISOString(), later: isLater };
}
