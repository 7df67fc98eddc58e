import { describe, expect, it } from 'vitest';
import { hasTimeAhead } from '@/components/booking/booking-clock';
import { mayAnswer } from '@/components/booking/booking-side';
import { actsNow, cardActs } from '@/components/booking/card-acts';
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
    expect(cardActs(confirmed, 'artist', after)).toEqual(['complete', 'no-show', 'cancel']);
  });

  it.each(['declined', 'cancelled', 'completed'] as const)('leaves nothing to do once %s', (status) => {
    expect(cardActs(bookingOf({ status }), 'artist', before)).toEqual([]);
    expect(cardActs(bookingOf({ status }), 'customer', before)).toEqual([]);
  });
});

describe('what the clock takes away', () => {
  const minute = 60_000;
  const slots = [slotAt('2031-05-13T10:00:00.000Z'), slotAt('2031-05-14T10:00:00.000Z')];
  const lastStart = Date.parse('2031-05-14T10:00:00Z');

  it('is the yes to an offer when its last time begins; a no remains', () => {
    const offered = bookingOf({ status: 'offered', proposal: proposalOf({ slots }) });
    expect(actsNow(offered, 'customer', lastStart - minute)).toEqual(['accept', 'refuse', 'cancel']);
    expect(actsNow(offered, 'customer', lastStart)).toEqual(['refuse', 'cancel']);
  });

  it('is the confirming of a request when its last wish begins', () => {
    expect(cardActs(bookingOf({ wishes: slots }), 'artist', lastStart - minute)).toContain('confirm');
    expect(cardActs(bookingOf({ wishes: slots }), 'artist', lastStart)).toEqual(['offer', 'decline']);
  });

  it('is everything about moving when what is agreed is over, also to a time that is ahead', () => {
    const end = Date.parse('2031-05-12T11:00:00Z');
    const moving = bookingOf({ status: 'confirmed', proposal: proposalOf({ purpose: 'move', slots }) });
    expect(actsNow(moving, 'customer', end - minute)).toEqual(['move', 'accept', 'refuse', 'cancel']);
    expect(actsNow(moving, 'customer', end)).toEqual(['cancel']);
    expect(cardActs(moving, 'artist', end)).toEqual(['complete', 'no-show', 'cancel']);
  });
});

it('holds a request open as long as one of its wished times is ahead', () => {
  const wishes = [slotAt('2031-05-12T10:00:00.000Z'), slotAt('2031-05-20T10:00:00.000Z')];
  const between = Date.parse('2031-05-15T00:00:00Z');
  expect(hasTimeAhead(bookingOf({ wishes }), between)).toBe(true);
  expect(hasTimeAhead(bookingOf({ wishes }), Date.parse('2031-05-20T10:00:00Z'))).toBe(false);
});
