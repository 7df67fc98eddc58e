import { expect, it } from 'vitest';
import { whichOfTwo } from '@/components/booking/times/which-of-two';

const inBerlin = (startsAt: string, locale = 'en') => whichOfTwo(startsAt, { zone: 'Europe/Berlin', locale });

it('names both half past twos by their offsets, and no other time', () => {
  expect(inBerlin('2027-10-31T00:30:00.000Z')).toEqual({ which: 'first', offset: 'GMT+2' });
  expect(inBerlin('2027-10-31T01:30:00.000Z', 'de')).toEqual({ which: 'second', offset: 'MEZ' });
  expect(inBerlin('2027-10-31T02:30:00.000Z')).toBeNull();
  expect(inBerlin('2027-03-28T01:30:00.000Z')).toBeNull();
});
