import { instantsOfWallTime, wallTimeAt } from '@/components/booking/wall-time';
import { dateFormat } from '@/components/conversation/time/date-format';

/** Which of two times that the clocks show alike an instant is, and what tells them apart: `GMT+2`. */
export type OneOfTwo = { readonly which: 'first' | 'second'; readonly offset: string };

type Clock = { readonly zone: string; readonly locale: string };

/** `null` for an instant whose time comes but once that day. */
export function whichOfTwo(startsAt: string, { zone, locale }: Clock): OneOfTwo | null {
  const instant = Date.parse(startsAt);
  const [first, second] = instantsOfWallTime(wallTimeAt(instant, zone), zone);
  if (second === undefined) return null;
  const parts = dateFormat(locale, { timeZone: zone, hour: '2-digit', timeZoneName: 'short' }).formatToParts(instant);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return { which: instant === first ? 'first' : 'second', offset };
}
