import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import { SetHoursInput } from '@/contract/schemas/artist-edit';
import {
  AnswerProposalInput,
  BookHeldInput,
  type BookingView,
  HoldSlotInput,
  ProposeTimesInput,
  RequestBookingInput,
  TransitionBookingInput,
} from '@/contract/schemas/booking';
import type { FeeSeen } from '@/contract/schemas/policy';
import { wallOf } from '@/contract/time/wall-time';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPolicy } from '@/server/domain/artists/set-policy';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { bookHeld } from '@/server/domain/bookings/book-held';
import { feeNow } from '@/server/domain/bookings/fee-now';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { bookingFor } from '@/server/domain/bookings/queries';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import { type Scene, scene } from '@/tests/harness/scene';

const HOUR_MS = 3_600_000;
const { usual } = POLICY_PRESETS;

let s: Scene;
beforeEach(async () => {
  s = await scene();
  await setPolicy(s.mira, usual);
});
afterEach(() => s.close());

const at = (hours: number) => {
  const start = new Date(s.deps.clock.now().getTime() + hours * HOUR_MS);
  return { wallStart: wallOf(start, 'Europe/Rome'), zone: 'Europe/Rome' };
};
const ask = (hours: number) => {
  const ids = { artistId: s.mira.artist.id, serviceId: s.mira.service.id, clientId: randomUUID() };
  return requestBooking(s.tom, RequestBookingInput.parse({ ...ids, wishes: [at(hours)] }));
};
type More = { reason?: string; feeSeen?: FeeSeen; clientId?: string };
const act = (by: UserContext, { id }: BookingView, transition: string, more: More = {}) =>
  transitionBooking(by, TransitionBookingInput.parse({ bookingId: id, transition, clientId: randomUUID(), ...more }));
const confirmed = async (hours: number) => act(s.mira, await ask(hours), 'confirm');
const move = (by: UserContext, { id }: BookingView, hours: number, more: More = {}) => {
  const said = { bookingId: id, purpose: 'move', slots: [at(hours)], clientId: randomUUID() };
  return proposeTimes(by, ProposeTimesInput.parse({ ...said, ...more }));
};
const answer = (by: UserContext, { id, proposal }: BookingView, said = 'accept') =>
  answerProposal(
    by,
    AnswerProposalInput.parse({ bookingId: id, proposalId: proposal?.id, answer: said, clientId: randomUUID() }),
  );
const lineOf = async ({ id }: BookingView, transition: string) => {
  const told = await s.deps.db.prisma.message.findMany({ where: { bookingId: id, kind: 'booking-update' } });
  return told
    .map(({ body }) => body as { transition?: string; fee?: unknown })
    .find((one) => one.transition === transition);
};
const changed = expect.objectContaining({ code: 'booking.fee-changed' });

const HALF: FeeSeen = { percent: 50, cents: 6_000 };
const half = { act: 'cancel', ...HALF, beforeHours: 48, priceCents: 12_000, currency: 'EUR' };

describe('the policy of a booking', () => {
  it('is that of the moment it was confirmed, whichever way, and stays it', async () => {
    const [asked, offered] = [await ask(100), await ask(200)];
    expect(asked).not.toHaveProperty('policy');
    const first = await act(s.mira, asked, 'confirm');
    expect(first.policy).toEqual({ number: 1, terms: usual });
    await setPolicy(s.mira, POLICY_PRESETS.strict);
    const offer = { bookingId: offered.id, purpose: 'offer', slots: [at(300)], clientId: randomUUID() };
    const accepted = await answer(s.tom, await proposeTimes(s.mira, ProposeTimesInput.parse(offer)));
    expect(accepted.policy).toEqual({ number: 2, terms: POLICY_PRESETS.strict });
    const moved = await answer(s.mira, await move(s.tom, first, 400));
    expect(moved.policy).toEqual(first.policy);
  });

  it('is there also for a time that its customer took by themself', async () => {
    const { mira, tom } = s;
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    await setHours(mira, SetHoursInput.parse({ hours: week }));
    await s.deps.db.prisma.service.update({ where: { id: mira.service.id }, data: { isInstant: true } });
    const ids = { artistId: mira.artist.id, serviceId: mira.service.id };
    const from = { firstDay: at(48).wallStart.slice(0, 10), days: 1 };
    const { slots } = await findFreeSlots(s.deps, { ...ids, ...from });
    const slot = { wallStart: slots[0]?.wallStart, zone: slots[0]?.zone };
    const held = await holdSlot(tom, HoldSlotInput.parse({ ...ids, slot, clientId: randomUUID() }));
    expect(held).not.toHaveProperty('policy');
    const booked = await bookHeld(tom, BookHeldInput.parse({ bookingId: held.id, clientId: randomUUID() }));
    expect(booked).toMatchObject({ status: 'confirmed', policy: { number: 1, terms: usual } });
  });

  it('is none where the artist has none', async () => {
    const { anika, tom } = s;
    const ids = { artistId: anika.artist.id, serviceId: anika.service.id, clientId: randomUUID() };
    const asked = await requestBooking(tom, RequestBookingInput.parse({ ...ids, wishes: [at(5)] }));
    const agreed = await act(anika, asked, 'confirm');
    expect(agreed).not.toHaveProperty('policy');
    expect(await act(tom, agreed, 'cancel')).not.toHaveProperty('fees');
  });
});

describe('cancelling', () => {
  it('is free outside of every step, also for those who were shown nothing', async () => {
    const booking = await confirmed(49);
    expect(await feeNow(s.tom, { bookingId: booking.id as never, act: 'cancel' })).toMatchObject({ fee: null });
    expect(await act(s.tom, booking, 'cancel')).not.toHaveProperty('fees');
    expect(await lineOf(booking, 'cancel')).not.toHaveProperty('fee');
  });

  it('costs what was shown, and its line keeps why', async () => {
    const booking = await confirmed(47);
    expect(await feeNow(s.tom, { bookingId: booking.id as never, act: 'cancel' })).toMatchObject({ fee: half });
    const cancelled = await act(s.tom, booking, 'cancel', { feeSeen: HALF });
    expect(cancelled).toMatchObject({ status: 'cancelled', fees: [{ ...half, waived: false }] });
    expect(await lineOf(booking, 'cancel')).toMatchObject({ fee: half });
  });

  it('is refused, and nothing is done, when it costs something else by then', async () => {
    const booking = await confirmed(49);
    s.deps.clock.advance(2 * HOUR_MS);
    await expect(act(s.tom, booking, 'cancel')).rejects.toEqual(changed);
    await expect(act(s.tom, booking, 'cancel', { feeSeen: { percent: 100, cents: 12_000 } })).rejects.toEqual(changed);
    await expect(act(s.tom, booking, 'cancel', { feeSeen: { percent: 50, cents: null } })).rejects.toEqual(changed);
    expect(await bookingFor(s.tom, { bookingId: booking.id as never })).toEqual(booking);
    const clientId = randomUUID();
    const cancelled = await act(s.tom, booking, 'cancel', { feeSeen: HALF, clientId });
    // Its retry finds it done, however much it would cost by now.
    s.deps.clock.advance(40 * HOUR_MS);
    expect(await act(s.tom, booking, 'cancel', { feeSeen: HALF, clientId })).toEqual(cancelled);
  });

  it('by the artist costs the customer nothing, however late', async () => {
    const booking = await confirmed(1);
    expect(await feeNow(s.mira, { bookingId: booking.id as never, act: 'cancel' })).toMatchObject({ fee: null });
    expect(await act(s.mira, booking, 'cancel', { reason: 'Ill' })).not.toHaveProperty('fees');
  });

  it('of what was only asked for or offered is free', async () => {
    expect(await act(s.tom, await ask(1), 'cancel')).not.toHaveProperty('fees');
  });
});

describe('moving', () => {
  const quarter = { act: 'move', percent: 25, cents: 3_000, beforeHours: 24, priceCents: 12_000, currency: 'EUR' };
  const feeSeen = { percent: 25, cents: 3_000 };

  it('costs what it did when the customer asked, once the artist agrees', async () => {
    const booking = await confirmed(20);
    await expect(move(s.tom, booking, 100)).rejects.toEqual(changed);
    const asked = await move(s.tom, booking, 100, { feeSeen });
    expect(asked).toMatchObject({ proposal: { fee: quarter } });
    expect(asked).not.toHaveProperty('fees');
    const moved = await answer(s.mira, asked);
    expect(moved.fees).toEqual([{ ...quarter, waived: false }]);
    expect(await lineOf(booking, 'move')).toMatchObject({ fee: quarter });
  });

  it('costs nothing when the artist says no', async () => {
    const asked = await move(s.tom, await confirmed(20), 100, { feeSeen });
    expect(await answer(s.mira, asked, 'refuse')).not.toHaveProperty('fees');
  });

  it('costs nothing when the artist asked for it, and when the customer answers that with other times', async () => {
    const booking = await confirmed(20);
    const theirs = await move(s.mira, booking, 100);
    expect(theirs.proposal).not.toHaveProperty('fee');
    const answered = await move(s.tom, theirs, 120);
    expect(answered.proposal).not.toHaveProperty('fee');
    expect(await answer(s.mira, answered)).not.toHaveProperty('fees');
  });
});

describe('not coming', () => {
  it('costs what was agreed on, without having been shown, and can be waived', async () => {
    const booking = await confirmed(20);
    s.deps.clock.advance(21 * HOUR_MS);
    const missed = await act(s.mira, booking, 'no-show');
    const whole = {
      act: 'no-show',
      percent: 100,
      cents: 12_000,
      beforeHours: null,
      priceCents: 12_000,
      currency: 'EUR',
    };
    expect(missed).toMatchObject({ status: 'no-show', fees: [{ ...whole, waived: false }] });
    expect(await lineOf(booking, 'no-show')).toMatchObject({ fee: whole });
    expect(await act(s.mira, missed, 'waive')).toMatchObject({ status: 'no-show', fees: [{ waived: true }] });
  });
});

describe('waiving', () => {
  it('leaves nothing owed, is said in the conversation, and changes nothing else', async () => {
    const cancelled = await act(s.tom, await confirmed(47), 'cancel', { feeSeen: HALF, reason: 'Fever' });
    await expect(act(s.tom, cancelled, 'waive')).rejects.toMatchObject({ code: 'booking.not-your-part' });
    const waived = await act(s.mira, cancelled, 'waive', { reason: 'Get well soon.' });
    expect(waived).toEqual({
      ...cancelled,
      fees: [{ ...half, waived: true }],
      version: cancelled.version + 1,
      updatedAt: expect.any(String),
    });
    expect(waived.reason).toBe('Fever');
    expect(await lineOf(cancelled, 'waive')).toMatchObject({ reason: 'Get well soon.', fee: half });
    expect(await lineOf(cancelled, 'cancel')).toMatchObject({ fee: half });
    await expect(act(s.mira, cancelled, 'waive')).rejects.toMatchObject({ code: 'booking.nothing-owed' });
  });

  it('leaves a wish to move open, and takes the newest fee first', async () => {
    const feeSeen = { percent: 25, cents: 3_000 };
    const moved = await answer(s.mira, await move(s.tom, await confirmed(20), 10, { feeSeen }));
    const asked = await move(s.tom, moved, 100, { feeSeen });
    const waived = await act(s.mira, asked, 'waive');
    expect(waived).toMatchObject({ status: 'confirmed', proposal: { id: asked.proposal?.id } });
    const cancelled = await act(s.tom, waived, 'cancel', { feeSeen: { percent: 100, cents: 12_000 } });
    expect(cancelled.fees?.map(({ waived: isWaived }) => isWaived)).toEqual([true, false]);
  });
});
