import { expect, it } from 'vitest';
import { clockOf, justHeld, minutesTold } from '@/components/booking/at-once/hold-stage';
import { bookingOf } from '@/components/conversation/testing/bookings';

it('lasts as long as the server says, by whatever clock this device has', () => {
  const updatedAt = '2031-05-05T08:05:00.000Z';
  const booking = bookingOf({ status: 'held', updatedAt, heldUntil: '2031-05-05T08:15:00.000Z' });
  expect(justHeld(booking, 1_000)).toEqual({ name: 'held', booking, endsAt: 601_000 });
});

it.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [65_000, '1:05'],
  [1, '0:01'],
  [-5, '0:00'],
])('shows %d ms as %s', (left, shown) => {
  expect(clockOf(left)).toBe(shown);
});

it('is said aloud three times in all', () => {
  const said = new Set<number>();
  for (let left = 600_000; left > 0; left -= 250) said.add(minutesTold(left));
  expect([...said]).toEqual([10, 5, 1]);
  expect([minutesTold(300_001), minutesTold(300_000), minutesTold(60_000)]).toEqual([10, 5, 1]);
});
