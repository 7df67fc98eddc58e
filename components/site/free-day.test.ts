import { expect, it } from 'vitest';
import { freeDay } from '@/components/site/free-day';

const now = Date.parse('2031-05-14T20:00:00Z'); // already the 15th in Tokyo

it.each([
  ['2031-05-14T21:00:00Z', 'Europe/London', { kind: 'today' }],
  ['2031-05-15T08:00:00Z', 'Europe/London', { kind: 'tomorrow' }],
  ['2031-05-15T08:00:00Z', 'Asia/Tokyo', { kind: 'today' }],
  ['2031-06-12T08:00:00Z', 'Europe/London', { kind: 'day', day: 'Thu, Jun 12' }],
])('says the day of %s in %s as people there do', (instant, zone, said) => {
  expect(freeDay(instant, { zone, locale: 'en', now })).toEqual(said);
});
