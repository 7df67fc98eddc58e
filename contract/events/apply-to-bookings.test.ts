import { expect, it } from 'vitest';
import { putBooking } from '@/contract/events/apply-to-bookings';
import type { BookingView } from '@/contract/schemas/booking';

const booking = (id: string, createdAt: string, version = 1) => ({ id, createdAt, version }) as BookingView;
const noon = booking('b', '2031-05-09T12:00:00.000Z');

it('puts a booking where the server lists it, though a process with a slower clock dated it', () => {
  const earlier = booking('c', '2031-05-09T09:00:00.000Z');
  expect(putBooking([noon], earlier)).toEqual([earlier, noon]);
});

it('tells bookings of the same instant apart by their ids', () => {
  const twin = booking('a', noon.createdAt);
  expect(putBooking([noon], twin)).toEqual([twin, noon]);
});

it('leaves a changed booking in its place, and a newer one alone', () => {
  const [first, changed] = [booking('a', '2031-05-09T08:00:00.000Z'), booking('b', noon.createdAt, 2)];
  expect(putBooking([first, noon], changed)).toEqual([first, changed]);
  expect(putBooking([first, changed], noon)).toEqual([first, changed]);
});
