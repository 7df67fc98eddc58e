import { afterEach, expect, it } from 'vitest';
import { BookingMark } from '@/components/booking/booking-mark';
import { bookingOf, proposalOf } from '@/components/conversation/testing/bookings';
import { show } from '@/components/shell/testing/show';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

let shown: ReturnType<typeof show> | null = null;
afterEach(() => shown?.close());

const before = Date.parse('2031-05-10T00:00:00Z');
const after = Date.parse('2031-06-10T00:00:00Z');

const markOf = (booking: BookingView, side: BookingSide, now = before): string => {
  shown = show(<BookingMark booking={booking} side={side} now={now} />);
  const text = shown.text();
  shown.close();
  shown = null;
  return text;
};

const offered = bookingOf({ status: 'offered', proposal: proposalOf() });
const moving = bookingOf({ status: 'confirmed', proposal: proposalOf({ purpose: 'move', side: 'customer' }) });

it('says whose turn it is before the bare state', () => {
  expect([markOf(bookingOf(), 'artist'), markOf(bookingOf(), 'customer')]).toEqual(['Your answer', 'Waiting']);
  expect([markOf(offered, 'customer'), markOf(offered, 'artist')]).toEqual(['Your answer', 'Times offered']);
  expect([markOf(moving, 'artist'), markOf(moving, 'customer')]).toEqual(['Your answer', 'New time asked']);
});

it('says of what nobody answered in time that nobody did', () => {
  expect(markOf(bookingOf(), 'artist', after)).toBe('Not answered');
  expect(markOf(offered, 'customer', after)).toBe('Not answered');
});

it('asks for no answer about an appointment that is over', () => {
  expect(markOf(moving, 'artist', after)).toBe('Confirmed');
  const late = { ...moving, startsAt: '2031-05-30T10:00:00.000Z', endsAt: '2031-05-30T11:00:00.000Z' };
  expect(markOf(late, 'artist', Date.parse('2031-05-20T10:00:00Z'))).toBe('Confirmed');
  expect(markOf(bookingOf({ status: 'completed' }), 'customer', after)).toBe('Done');
});
