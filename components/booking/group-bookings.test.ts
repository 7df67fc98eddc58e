import { expect, it } from 'vitest';
import { groupBookings } from '@/components/booking/group-bookings';
import type { BookingView } from '@/contract/schemas/booking';

const booking = (id: string, status: BookingView['status'], day: string): BookingView => ({
  id,
  conversationId: 'talk',
  artist: { id: 'a', userId: 'mira', name: 'Mira', zone: 'Europe/Rome' },
  customer: { userId: 'tom', name: 'Tom' },
  service: { id: 's', name: 'Fern', durationMinutes: 60, priceCents: null, currency: 'EUR' },
  status,
  startsAt: `2031-05-${day}T10:00:00.000Z`,
  endsAt: `2031-05-${day}T11:00:00.000Z`,
  wallStart: `2031-05-${day}T12:00`,
  zone: 'Europe/Rome',
  note: '',
  wishes: [],
  placement: '',
  size: '',
  budgetCents: null,
  links: [],
  priceCents: null,
  proposal: null,
  reason: null,
  createdAt: '2031-01-01T00:00:00.000Z',
  updatedAt: '2031-01-01T00:00:00.000Z',
  version: 1,
});

it('sorts bookings into what waits, what comes and what is over', () => {
  const all = [
    booking('late', 'confirmed', '20'),
    booking('soon', 'confirmed', '12'),
    booking('asked', 'requested', '15'),
    booking('missed', 'requested', '02'),
    booking('done', 'completed', '05'),
    booking('off', 'cancelled', '25'),
  ];
  const groups = groupBookings(all, Date.parse('2031-05-10T00:00:00Z'));
  expect(groups.waiting.map((one) => one.id)).toEqual(['asked']);
  expect(groups.upcoming.map((one) => one.id)).toEqual(['soon', 'late']);
  expect(groups.past.map((one) => one.id)).toEqual(['off', 'done', 'missed']);
});
