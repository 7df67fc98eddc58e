import { describe, expect, it } from 'vitest';
import { type BookingGroup, groupForArtist, groupForCustomer, isWaiting } from '@/components/booking/group-bookings';
import { nextTimeOf } from '@/components/booking/next-time';
import { bookingOf, proposalOf, slotAt } from '@/components/conversation/testing/bookings';
import type { BookingView } from '@/contract/schemas/booking';

// A Friday; in Rome it is already the 10th at 00:30.
const now = Date.parse('2031-05-09T22:30:00Z');

const booking = (id: string, status: BookingView['status'], startsAt: string, more: Partial<BookingView> = {}) =>
  bookingOf({ id, status, startsAt: `2031-${startsAt}:00.000Z`, ...more });

const idsOf = (groups: readonly BookingGroup<string>[]) =>
  Object.fromEntries(groups.map(({ name, bookings }) => [name, bookings.map((one) => one.id)]));

describe('groupForCustomer', () => {
  it('sorts bookings into what waits, what comes and what is over', () => {
    const groups = groupForCustomer(
      [
        booking('late', 'confirmed', '05-20T10:00'),
        booking('soon', 'confirmed', '05-12T10:00'),
        booking('asked', 'requested', '05-15T10:00'),
        booking('missed', 'requested', '05-02T10:00'),
        booking('done', 'completed', '05-05T10:00'),
        booking('off', 'cancelled', '05-25T10:00'),
      ],
      now,
    );
    expect(idsOf(groups)).toEqual({ waiting: ['asked'], upcoming: ['soon', 'late'], past: ['off', 'done', 'missed'] });
  });

  it('puts what waits for their own answer first: offers, and a wish to move what is agreed', () => {
    const move = proposalOf({ purpose: 'move' });
    const groups = groupForCustomer(
      [
        booking('asked', 'requested', '05-11T10:00'),
        booking('to-move', 'confirmed', '05-20T10:00', { proposal: move }),
        booking('own-move', 'confirmed', '05-21T10:00', { proposal: { ...move, side: 'customer' } }),
        booking('offered', 'offered', '05-12T10:00', { proposal: proposalOf() }),
      ],
      now,
    );
    expect(idsOf(groups)).toEqual({ waiting: ['offered', 'to-move', 'asked'], upcoming: ['own-move'], past: [] });
  });
});

describe('groupForArtist', () => {
  it('goes by the days of the artist’s own zone', () => {
    const groups = groupForArtist(
      [
        booking('tonight', 'confirmed', '05-09T22:00'), // the 10th at midnight in Rome
        booking('yesterday', 'confirmed', '05-09T20:00'),
        booking('sunday', 'confirmed', '05-11T21:30'),
        booking('monday', 'confirmed', '05-11T22:30'),
        booking('finished', 'completed', '05-10T08:00'),
        booking('asked', 'requested', '05-30T10:00'),
        booking('off', 'cancelled', '05-10T10:00'),
      ],
      'Europe/Rome',
      now,
    );
    expect(idsOf(groups)).toEqual({
      requests: ['asked'],
      today: ['tonight', 'finished'],
      week: ['sunday'],
      later: ['monday'],
      past: ['off', 'yesterday'],
    });
  });

  it('has requests on top that wait for the artist, and a wish to move among them', () => {
    const move = proposalOf({ purpose: 'move', side: 'customer' });
    const groups = groupForArtist(
      [
        booking('offered', 'offered', '05-12T10:00', { proposal: proposalOf() }),
        booking('to-move', 'confirmed', '05-20T10:00', { proposal: move }),
        booking('asked', 'requested', '05-30T10:00'),
      ],
      'Europe/Rome',
      now,
    );
    expect(idsOf(groups)).toMatchObject({ requests: ['to-move', 'asked', 'offered'], later: [] });
  });

  it('keeps over midnight what goes on', () => {
    const night = { ...booking('night', 'confirmed', '05-09T21:45'), endsAt: '2031-05-10T00:00:00.000Z' };
    expect(idsOf(groupForArtist([night], 'Europe/Rome', now))).toMatchObject({ today: ['night'] });
  });

  it('has no rest of the week on a Sunday', () => {
    const sunday = Date.parse('2031-05-11T08:00:00Z');
    const groups = groupForArtist([booking('monday', 'confirmed', '05-12T08:00')], 'Europe/Rome', sunday);
    expect(idsOf(groups)).toMatchObject({ week: [], later: ['monday'] });
  });
});

it('goes by the offered times, and by the wished one that is left', () => {
  const offered = booking('offered', 'offered', '05-12T10:00', { proposal: proposalOf() });
  expect(nextTimeOf(offered, now)).toBe('2031-05-13T10:00:00.000Z');
  const wishes = [slotAt('2031-05-08T10:00:00.000Z'), slotAt('2031-05-16T10:00:00.000Z')];
  expect(nextTimeOf(booking('asked', 'requested', '05-08T10:00', { wishes }), now)).toBe('2031-05-16T10:00:00.000Z');
});

it('waits for nothing once every time is over', () => {
  const offered = booking('offered', 'offered', '05-12T10:00', { proposal: proposalOf() });
  expect(isWaiting(offered, now)).toBe(true);
  expect(isWaiting(offered, Date.parse('2031-05-14T10:00:00Z'))).toBe(false);
});
