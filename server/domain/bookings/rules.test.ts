import { describe, expect, it } from 'vitest';
import type { BookingAct, BookingSide, BookingStatus } from '@/contract/bookings/booking-status';
import { availableActs } from '@/contract/bookings/transitions';
import type { Decision } from '@/contract/errors/decision';
import {
  canAct,
  canAgreeTo,
  canChoose,
  canName,
  canOwe,
  canRequest,
  canWaive,
  heldUntil,
  isStillHeld,
} from '@/server/domain/bookings/rules';

const now = new Date('2027-05-09T12:00:00Z');
const inMs = (ms: number) => new Date(now.getTime() + ms);
const verdict = (decision: Decision) => (decision.allowed ? 'ok' : decision.code.replace('booking.', ''));

/** Every state that a booking can be in: its status, and whose proposal is open. */
const STATES = {
  requested: ['requested', null],
  'offered by the artist': ['offered', 'artist'],
  confirmed: ['confirmed', null],
  'to be moved by the customer': ['confirmed', 'customer'],
  'to be moved by the artist': ['confirmed', 'artist'],
  declined: ['declined', null],
  cancelled: ['cancelled', null],
  completed: ['completed', null],
  held: ['held', null],
  'not held any more': ['expired', null],
  missed: ['no-show', null],
} as const satisfies Record<string, readonly [BookingStatus, BookingSide | null]>;
type State = keyof typeof STATES;

const NO = 'illegal-transition';
const OTHERS = 'not-your-part';
const LATE = 'already-answered';
const SHUT = 'proposal-closed';
const GONE = 'hold-over';
const OK = 'ok';
const everywhere = (word: string) => Array.from({ length: 11 }, () => word);

/** Written out by hand, in the order of {@link STATES}: the verdict on each act of each side, with a reason and at the right time. */
const TABLE: { readonly [Act in BookingAct]: { readonly [Side in BookingSide]: readonly string[] } } = {
  edit: { customer: [OK, LATE, LATE, LATE, LATE, LATE, NO, LATE, LATE, LATE, LATE], artist: everywhere(OTHERS) },
  confirm: { customer: everywhere(OTHERS), artist: [OK, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO] },
  decline: { customer: everywhere(OTHERS), artist: [OK, OK, NO, NO, NO, NO, NO, NO, NO, NO, NO] },
  offer: { customer: everywhere(OTHERS), artist: [OK, OK, NO, NO, NO, NO, NO, NO, NO, NO, NO] },
  move: {
    customer: [NO, NO, OK, OK, OK, NO, NO, NO, NO, NO, NO],
    artist: [NO, NO, OK, OK, OK, NO, NO, NO, NO, NO, NO],
  },
  accept: {
    customer: [SHUT, OK, SHUT, OTHERS, OK, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
    artist: [SHUT, OTHERS, SHUT, OK, OTHERS, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
  },
  refuse: {
    customer: [SHUT, OK, SHUT, OTHERS, OK, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
    artist: [SHUT, OTHERS, SHUT, OK, OTHERS, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
  },
  withdraw: {
    customer: [SHUT, OTHERS, SHUT, OK, OTHERS, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
    artist: [SHUT, OK, SHUT, OTHERS, OK, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
  },
  cancel: {
    customer: [OK, OK, OK, OK, OK, NO, NO, NO, NO, NO, NO],
    artist: [OK, OK, OK, OK, OK, NO, NO, NO, NO, NO, NO],
  },
  'no-show': { customer: everywhere(OTHERS), artist: [NO, NO, OK, OK, OK, NO, NO, NO, NO, NO, NO] },
  book: { customer: [NO, NO, NO, NO, NO, NO, NO, NO, OK, GONE, NO], artist: everywhere(OTHERS) },
  release: { customer: [NO, NO, NO, NO, NO, NO, NO, NO, OK, NO, NO], artist: everywhere(OTHERS) },
  expire: { customer: everywhere(OTHERS), artist: everywhere(OTHERS) },
  complete: { customer: everywhere(OTHERS), artist: [NO, NO, OK, OK, OK, NO, NO, NO, NO, NO, NO] },
  waive: { customer: everywhere(OTHERS), artist: [NO, NO, OK, OK, OK, NO, OK, OK, NO, NO, OK] },
};

const CASES = (Object.keys(TABLE) as BookingAct[]).flatMap((act) =>
  (['customer', 'artist'] as const).flatMap((side) =>
    (Object.keys(STATES) as State[]).map((state, at) => ({ act, side, state, expected: TABLE[act][side][at] ?? '' })),
  ),
);

const HOUR_MS = 60 * 60_000;
/** Only what is over can be completed; everything else is for before. */
const endFor = (act: BookingAct) => (act === 'complete' ? now : inMs(HOUR_MS));

const asked = (
  act: BookingAct,
  side: BookingSide,
  [status, proposedBy]: (typeof STATES)[State],
  reason = 'Closed.',
) => ({
  booking: { status, proposedBy, startsAt: now, endsAt: endFor(act) },
  act,
  side,
  reason,
});

describe('canAct', () => {
  it.each(CASES)('the $side’s $act when $state: $expected', ({ act, side, state, expected }) => {
    expect(verdict(canAct(asked(act, side, STATES[state]), now))).toBe(expected);
  });

  it('offers on screen just what it allows', () => {
    for (const { act, side, state, expected } of CASES) {
      const [status, proposedBy] = STATES[state];
      const now = { status, proposedBy, begun: true, ended: act === 'complete', hasTimeAhead: true };
      const offered = availableActs({ ...now, owes: act === 'waive' }, side);
      expect([state, side, act, offered.includes(act)]).toEqual([state, side, act, expected === OK]);
    }
  });

  it.each([
    ['decline', 'artist', 'requested', 'reason-required'],
    ['decline', 'artist', 'offered by the artist', 'reason-required'],
    ['cancel', 'artist', 'confirmed', 'reason-required'],
    ['cancel', 'artist', 'requested', 'reason-required'],
    ['cancel', 'customer', 'confirmed', OK],
    ['confirm', 'artist', 'requested', OK],
    ['complete', 'artist', 'confirmed', OK],
    ['refuse', 'customer', 'offered by the artist', OK],
    ['withdraw', 'artist', 'offered by the artist', OK],
  ] as const)('%s by the %s when %s, without a reason: %s', (act, side, state, expected) => {
    expect(verdict(canAct(asked(act, side, STATES[state], ''), now))).toBe(expected);
  });

  it.each([
    ['move', null],
    ['accept', 'artist'],
    ['refuse', 'artist'],
    ['withdraw', 'customer'],
  ] as const)('lets what is agreed be moved to its very end (%s), and not a moment later', (act, proposedBy) => {
    const booking = { status: 'confirmed', proposedBy, startsAt: inMs(-HOUR_MS), endsAt: now } as const;
    const about = { booking, side: 'customer', act, reason: '' } as const;
    expect(verdict(canAct(about, inMs(-1)))).toBe(OK);
    expect(verdict(canAct(about, now))).toBe('over');
    const state = { status: 'confirmed', proposedBy, begun: true, hasTimeAhead: true } as const;
    expect(availableActs({ ...state, ended: false }, 'customer')).toContain(act);
    expect(availableActs({ ...state, ended: true }, 'customer')).not.toContain(act);
  });

  it('answers an offer whatever became of the time that was wished for', () => {
    const begun = { startsAt: inMs(-2 * HOUR_MS), endsAt: inMs(-HOUR_MS) };
    const booking = { status: 'offered', proposedBy: 'artist', ...begun } as const;
    for (const act of ['accept', 'refuse'] as const) {
      expect(verdict(canAct({ booking, side: 'customer', act, reason: '' }, now))).toBe(OK);
      expect(availableActs({ ...booking, begun: true, ended: true, hasTimeAhead: true }, 'customer')).toContain(act);
    }
  });

  it('offers no yes on screen when every time has begun, and a no still', () => {
    const state = { status: 'offered', proposedBy: 'artist', begun: true, ended: true, hasTimeAhead: false } as const;
    expect(availableActs(state, 'customer')).toEqual(['refuse', 'cancel']);
    expect(availableActs(state, 'artist')).toEqual(['decline', 'offer', 'withdraw', 'cancel']);
    const wished = { status: 'requested', proposedBy: null, begun: true, ended: false, hasTimeAhead: false } as const;
    expect(availableActs(wished, 'artist')).toEqual(['decline', 'offer', 'cancel']);
  });

  it('completes from the very end on, not a moment before', () => {
    const booking = { status: 'confirmed', proposedBy: null, startsAt: inMs(-HOUR_MS), endsAt: now } as const;
    const about = { booking, side: 'artist', act: 'complete', reason: '' } as const;
    expect(verdict(canAct(about, inMs(-1)))).toBe('not-over-yet');
    expect(verdict(canAct(about, now))).toBe(OK);
  });

  it('notes that nobody came from the beginning on, not a moment before', () => {
    const booking = { status: 'confirmed', proposedBy: null, startsAt: now, endsAt: inMs(HOUR_MS) } as const;
    const about = { booking, side: 'artist', act: 'no-show', reason: '' } as const;
    expect(verdict(canAct(about, inMs(-1)))).toBe('not-begun');
    expect(verdict(canAct(about, now))).toBe(OK);
    const state = { status: 'confirmed', proposedBy: null, ended: false, hasTimeAhead: true } as const;
    expect(availableActs({ ...state, begun: false }, 'artist')).not.toContain('no-show');
    expect(availableActs({ ...state, begun: true }, 'artist')).toContain('no-show');
  });

  it('books on screen what is held, and no longer', () => {
    const state = { status: 'held', proposedBy: null, begun: false, ended: false } as const;
    expect(availableActs({ ...state, hasTimeAhead: true }, 'customer')).toEqual(['book', 'release']);
    expect(availableActs({ ...state, hasTimeAhead: false }, 'customer')).toEqual(['release']);
    expect(availableActs({ ...state, hasTimeAhead: true }, 'artist')).toEqual([]);
  });
});

describe('a hold', () => {
  it('lasts ten minutes, and never beyond the beginning of what is held', () => {
    expect(heldUntil(inMs(HOUR_MS), now)).toEqual(inMs(10 * 60_000));
    expect(heldUntil(inMs(60_000), now)).toEqual(inMs(60_000));
  });

  it('keeps its time up to its end, and not in that moment', () => {
    expect(verdict(isStillHeld({ heldUntil: now }, inMs(-1)))).toBe(OK);
    expect(verdict(isStillHeld({ heldUntil: now }, now))).toBe('hold-over');
    expect(verdict(isStillHeld({ heldUntil: null }, now))).toBe('hold-over');
  });
});

describe('canOwe', () => {
  const half = { percent: 50, cents: 6_000 };
  it.each([
    [{ percent: 0, cents: 0 }, undefined, OK],
    [{ percent: 0, cents: null }, { percent: 0, cents: 0 }, OK],
    [{ percent: 0, cents: 0 }, half, 'fee-changed'],
    [half, half, OK],
    [half, undefined, 'fee-changed'],
    [half, { percent: 100, cents: 12_000 }, 'fee-changed'],
    [half, { percent: 50, cents: 5_999 }, 'fee-changed'],
    [{ percent: 50, cents: null }, { percent: 50, cents: null }, OK],
    [{ percent: 50, cents: null }, { percent: 25, cents: null }, 'fee-changed'],
  ])('a fee of %j, having seen %j: %s', (fee, seen, expected) => {
    expect(verdict(canOwe(fee, seen))).toBe(expected);
  });
});

describe('canWaive', () => {
  it.each([
    [[], 'nothing-owed'],
    [[{ waived: true }], 'nothing-owed'],
    [[{ waived: true }, { waived: false }], OK],
  ])('%j: %s', (fees, expected) => {
    expect(verdict(canWaive(fees))).toBe(expected);
  });
});

describe('canAgreeTo', () => {
  it.each([
    [1, [1, -1], OK],
    [0, [0, 1], 'in-the-past'],
    [0, [0, -HOUR_MS], 'times-over'],
  ])('what starts in %d ms, of times that start in %j ms: %s', (chosen, among, expected) => {
    expect(verdict(canAgreeTo(inMs(chosen), among.map(inMs), now))).toBe(expected);
  });
});

describe('canRequest', () => {
  it.each([
    ['2027-05-09T11:59:59.999Z', 'in-the-past'],
    ['2027-05-09T12:00:00.000Z', 'in-the-past'],
    ['2027-05-09T12:00:00.001Z', OK],
    ['2029-05-09T12:00:00.000Z', OK],
    ['2029-05-09T12:00:00.001Z', 'too-far-ahead'],
  ])('a start at %s: %s', (start, expected) => {
    expect(verdict(canRequest({ startsAt: new Date(start) }, now))).toBe(expected);
  });
});

describe('canChoose', () => {
  it.each([
    [[HOUR_MS, 2 * HOUR_MS], OK],
    [[HOUR_MS, 2 * HOUR_MS, HOUR_MS], 'same-time'],
    [[HOUR_MS, -1], 'in-the-past'],
    [[3 * 365 * 24 * HOUR_MS, HOUR_MS], 'too-far-ahead'],
  ])('starts in %j ms: %s', (starts, expected) => {
    expect(verdict(canChoose(starts.map(inMs), now))).toBe(expected);
  });
});

describe('canName', () => {
  it.each([
    [9_000, 'offer', OK],
    [null, 'offer', OK],
    [null, 'move', OK],
    [9_000, 'move', 'price-with-offer-only'],
  ] as const)('the price %s with an %s: %s', (price, purpose, expected) => {
    expect(verdict(canName(price, purpose))).toBe(expected);
  });
});
