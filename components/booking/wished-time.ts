import { instantOfWallTime } from '@/components/booking/wall-time';

export type WishedTime =
  | { readonly state: 'open' }
  | { readonly state: 'never' }
  | { readonly state: 'past' }
  | { readonly state: 'set'; readonly wallStart: string; readonly startsAt: string };

/** What a day and a time typed into the form mean in a zone. */
export function wishedTime(day: string, time: string, zone: string, now: number): WishedTime {
  if (day === '' || time === '') return { state: 'open' };
  const wallStart = `${day}T${time.slice(0, 5)}`;
  const instant = instantOfWallTime(wallStart, zone);
  if (instant === null) return { state: 'never' };
  return instant <= now ? { state: 'past' } : { state: 'set', wallStart, startsAt: new Date(instant).toISOString() };
}
