import { expect, it } from 'vitest';
import { elsewhereLabel, slotLabel } from '@/components/booking/slot-label';

const now = Date.parse('2031-05-01T12:00:00Z');
const startsAt = '2031-05-09T20:30:00.000Z';
const endsAt = '2031-05-09T22:30:00.000Z';
const elsewhere = (otherZone: string) =>
  elsewhereLabel({ startsAt, endsAt, zone: 'Europe/Rome', otherZone, locale: 'en', now });

it('says day and times by the clocks of a zone', () => {
  expect(slotLabel(startsAt, endsAt, 'Europe/Rome', 'en', now)).toBe('Fri, May 9, 22:30–00:30');
  expect(slotLabel(startsAt, null, 'Asia/Tokyo', 'en', now)).toBe('Sat, May 10, 05:30');
});

it('names the year when it is another one by those clocks', () => {
  const newYear = '2031-12-31T23:30:00.000Z';
  expect(slotLabel(newYear, null, 'Europe/Rome', 'en', now)).toBe('Thu, Jan 1, 2032, 00:30');
  expect(slotLabel(newYear, null, 'America/New_York', 'en', now)).toBe('Wed, Dec 31, 18:30');
});

it('says elsewhere only what differs', () => {
  expect(elsewhere('Europe/Berlin')).toBeNull();
  expect(elsewhere('America/New_York')).toBe('16:30–18:30');
  expect(elsewhere('Asia/Tokyo')).toBe('Sat, May 10, 05:30–07:30');
});
