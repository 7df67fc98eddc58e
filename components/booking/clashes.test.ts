import { expect, it } from 'vitest';
import { clashesWith } from '@/components/booking/clashes';
import { bookingOf, slotAt } from '@/components/conversation/testing/bookings';

it('finds confirmed bookings that overlap, and lets those that only touch be', () => {
  const all = [
    bookingOf({ id: 'before', status: 'confirmed', startsAt: '2031-05-12T09:00:00.000Z' }),
    bookingOf({ id: 'half', status: 'confirmed', startsAt: '2031-05-12T10:30:00.000Z' }),
    bookingOf({ id: 'asked', status: 'requested', startsAt: '2031-05-12T10:00:00.000Z' }),
    bookingOf({ id: 'itself', status: 'confirmed', startsAt: '2031-05-12T10:00:00.000Z' }),
  ];
  const span = slotAt('2031-05-12T10:00:00.000Z');
  expect(clashesWith(span, all, 'itself').map((one) => one.id)).toEqual(['half']);
});
