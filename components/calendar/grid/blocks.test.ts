import { expect, it } from 'vitest';
import { blocksOf } from '@/components/calendar/grid/blocks';
import { entryOf } from '@/components/calendar/testing/calendar-of';
import { proposalOf, slotAt } from '@/components/conversation/testing/bookings';
import type { BookingView } from '@/contract/schemas/booking';

const NOW = Date.parse('2031-05-10T00:00Z');
const told = (booking: Partial<BookingView>, now = NOW) =>
  blocksOf([entryOf(booking)], now).map(
    ({ kind, startsAt, act }) => `${kind} ${new Date(startsAt).getUTCDate()} ${act}`,
  );

it('shows what is agreed where it is, with the times that it may move to', () => {
  expect(told({})).toEqual(['agreed 12 move']);
  expect(told({ proposal: proposalOf({ purpose: 'move' }) })).toEqual([
    'agreed 12 move',
    'moving 13 move',
    'moving 14 move',
  ]);
});

it('shows every time that waits for an answer, and none that has begun', () => {
  const wishes = [
    slotAt('2031-05-16T10:00:00.000Z'),
    slotAt('2031-05-09T10:00:00.000Z'),
    slotAt('2031-05-11T10:00:00.000Z'),
  ];
  expect(told({ status: 'requested', wishes })).toEqual(['wish 11 offer', 'wish 16 offer']);
  expect(told({ status: 'offered', wishes, proposal: proposalOf() })).toEqual(['offered 13 offer', 'offered 14 offer']);
});

it('lets nothing be moved that is over, and leaves out what came to nothing', () => {
  expect(told({}, Date.parse('2031-05-12T11:00Z'))).toEqual(['agreed 12 null']);
  expect([...told({ status: 'completed' }), ...told({ status: 'no-show' })]).toEqual(['done 12 null', 'done 12 null']);
  expect([...told({ status: 'held' }), ...told({ status: 'expired' })]).toEqual(['held 12 null']);
  expect([...told({ status: 'cancelled' }), ...told({ status: 'declined' })]).toEqual([]);
});
