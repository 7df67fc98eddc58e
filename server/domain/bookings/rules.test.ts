import { describe, expect, it } from 'vitest';
import type { BookingSide, BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';
import { availableTransitions } from '@/contract/bookings/transitions';
import type { Decision } from '@/contract/errors/decision';
import { canRequest, canTransition } from '@/server/domain/bookings/rules';

const now = new Date('2027-05-09T12:00:00Z');
const verdict = (decision: Decision) => (decision.allowed ? 'ok' : decision.code.replace('booking.', ''));

const STATUSES: readonly BookingStatus[] = ['requested', 'confirmed', 'declined', 'cancelled', 'completed'];
const TRANSITION_NAMES: readonly BookingTransition[] = ['confirm', 'decline', 'cancel', 'complete'];
const SIDES: readonly BookingSide[] = ['customer', 'artist'];

/** Written out by hand: transition and side, then the verdict in each of {@link STATUSES}, with a reason and at the right time. */
const NO = 'illegal-transition';
const OTHERS = 'not-your-part';
const TABLE: { readonly [Name in BookingTransition]: { readonly [Side in BookingSide]: readonly string[] } } = {
  confirm: { customer: [OTHERS, OTHERS, OTHERS, OTHERS, OTHERS], artist: ['ok', NO, NO, NO, NO] },
  decline: { customer: [OTHERS, OTHERS, OTHERS, OTHERS, OTHERS], artist: ['ok', NO, NO, NO, NO] },
  cancel: { customer: ['ok', 'ok', NO, NO, NO], artist: ['ok', 'ok', NO, NO, NO] },
  complete: { customer: [OTHERS, OTHERS, OTHERS, OTHERS, OTHERS], artist: [NO, 'ok', NO, NO, NO] },
};

const CASES = TRANSITION_NAMES.flatMap((transition) =>
  SIDES.flatMap((side) =>
    STATUSES.map((status, at) => ({ transition, side, status, expected: TABLE[transition][side][at] })),
  ),
);

/** Only what is over can be completed; everything else is for before. */
const endOf = (transition: BookingTransition) => (transition === 'complete' ? now : new Date(now.getTime() + 60_000));

describe('canTransition', () => {
  it.each(CASES)('$side may $transition when $status: $expected', ({ transition, side, status, expected }) => {
    const asked = { booking: { status, endsAt: endOf(transition) }, side, transition, reason: 'The studio is closed.' };
    expect(verdict(canTransition(asked, now))).toBe(expected);
  });

  it('offers on screen just what it allows', () => {
    for (const { transition, side, status, expected } of CASES) {
      expect(availableTransitions(status, side, transition === 'complete').includes(transition)).toBe(
        expected === 'ok',
      );
    }
  });

  it.each([
    ['decline', 'artist', 'requested', 'reason-required'],
    ['cancel', 'artist', 'confirmed', 'reason-required'],
    ['cancel', 'artist', 'requested', 'reason-required'],
    ['cancel', 'customer', 'confirmed', 'ok'],
    ['confirm', 'artist', 'requested', 'ok'],
    ['complete', 'artist', 'confirmed', 'ok'],
  ] as const)('%s by the %s when %s, without a reason: %s', (transition, side, status, expected) => {
    expect(
      verdict(canTransition({ booking: { status, endsAt: endOf(transition) }, side, transition, reason: '' }, now)),
    ).toBe(expected);
  });

  it('confirms to the very end, and not a moment later', () => {
    const booking = { status: 'requested', endsAt: now } as const;
    const asked = { booking, side: 'artist', transition: 'confirm', reason: '' } as const;
    expect(verdict(canTransition(asked, new Date(now.getTime() - 1)))).toBe('ok');
    expect(verdict(canTransition(asked, now))).toBe('in-the-past');
    expect(availableTransitions('requested', 'artist', true)).not.toContain('confirm');
  });

  it('completes from the very end on, not a moment before', () => {
    const booking = { status: 'confirmed', endsAt: now } as const;
    const asked = { booking, side: 'artist', transition: 'complete', reason: '' } as const;
    expect(verdict(canTransition(asked, new Date(now.getTime() - 1)))).toBe('not-over-yet');
    expect(verdict(canTransition(asked, now))).toBe('ok');
  });
});

describe('canRequest', () => {
  it.each([
    ['2027-05-09T11:59:59.999Z', 'in-the-past'],
    ['2027-05-09T12:00:00.000Z', 'in-the-past'],
    ['2027-05-09T12:00:00.001Z', 'ok'],
    ['2029-05-09T12:00:00.000Z', 'ok'],
    ['2029-05-09T12:00:00.001Z', 'too-far-ahead'],
  ])('a start at %s: %s', (start, expected) => {
    expect(verdict(canRequest({ startsAt: new Date(start) }, now))).toBe(expected);
  });
});
