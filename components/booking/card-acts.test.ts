import { describe, expect, it } from 'vitest';
import { mayAnswer } from '@/components/booking/booking-side';
import { cardActs, hasEnded } from '@/components/booking/card-acts';
import { bookingOf, proposalOf, slotAt } from '@/components/conversation/testing/bookings';

const before = Date.parse('2031-05-10T00:00:00Z');
const after = Date.parse('2031-06-10T00:00:00Z');

describe('cardActs', () => {
  it('gives a request to the artist to answer and to the customer to change', () => {
    expect(cardActs(bookingOf(), 'artist', before)).toEqual(['confirm', 'offer', 'decline']);
    expect(cardActs(bookingOf(), 'customer', before)).toEqual(['edit', 'cancel']);
  });

  it('leaves the artist other times to offer when the wished ones are over', () => {
    expect(cardActs(bookingOf(), 'artist', after)).toEqual(['offer', 'decline']);
  });

  it('lets an offer be replaced and withdrawn, and the other side answer it where its times stand', () => {
    const offered = bookingOf({ status: 'offered', proposal: proposalOf() });
    expect(cardActs(offered, 'artist', before)).toEqual(['offer', 'withdraw', 'decline']);
    expect(cardActs(offered, 'customer', before)).toEqual(['cancel']);
    expect([mayAnswer(offered, 'customer'), mayAnswer(offered, 'artist')]).toEqual([true, false]);
  });

  it('lets both sides move and cancel what is agreed, and the artist finish it afterwards', () => {
    const confirmed = bookingOf({ status: 'confirmed' });
    expect(cardActs(confirmed, 'customer', before)).toEqual(['move', 'cancel']);
    expect(cardActs(confirmed, 'artist', before)).toEqual(['move', 'cancel']);
    expect(cardActs(confirmed, 'artist', after)).toEqual(['complete', 'cancel']);
  });

  it.each(['declined', 'cancelled', 'completed'] as const)('leaves nothing to do once %s', (status) => {
    expect(cardActs(bookingOf({ status }), 'artist', before)).toEqual([]);
    expect(cardActs(bookingOf({ status }), 'customer', before)).toEqual([]);
  });
});

it('holds a request open as long as one of its wished times is ahead', () => {
  const wishes = [slotAt('2031-05-12T10:00:00.000Z'), slotAt('2031-05-20T10:00:00.000Z')];
  const between = Date.parse('2031-05-15T00:00:00Z');
  expect(hasEnded(bookingOf({ wishes }), between)).toBe(false);
  expect(hasEnded(bookingOf({ wishes, status: 'confirmed' }), between)).toBe(true);
});
