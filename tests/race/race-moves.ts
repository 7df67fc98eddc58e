import { setTimeout as pause } from 'node:timers/promises';
import type { BookingId, ProposalId } from '@/contract/ids/ids';
import type { BookingView, WishedSlot } from '@/contract/schemas/booking';
import type { Seeded } from '@/tests/harness/seeded';
import type { Door, ReadRefusal } from '@/tests/race/door';
import type { RaceCourse } from '@/tests/race/race-course';

export type Racer = {
  readonly door: Door;
  readonly random: Seeded;
  /** What they were told they have, by its id. */
  readonly bookings: Map<string, BookingView>;
};

export type Race = {
  readonly course: RaceCourse;
  /** Of the customers, in the order of the conversations. */
  readonly doors: readonly Door[];
  readonly artist: Door;
  readonly randomOf: (name: string) => Seeded;
  readonly attempts: number;
  readonly readRefusal: ReadRefusal;
  /** Makes a hold end so many milliseconds from now, by the database's clock. */
  endHoldIn(bookingId: string, ms: number): Promise<void>;
};

/** What was tried and what was heard. */
export type Tally = {
  attempts: number;
  /** Answers that said "booked". */
  booked: number;
  slowestRefusalMs: number;
  readonly refused: Map<string, number>;
  /** All that were ever told to be booked. */
  readonly everBooked: Set<string>;
  /** What may not happen whoever wins. */
  readonly faults: string[];
};

/** What a racer may hear; all of it means that somebody else was quicker. */
const FAIR: ReadonlySet<string> = new Set([
  'booking.slot-taken',
  'booking.hold-over',
  'booking.illegal-transition',
  'booking.proposal-closed',
  'booking.same-time',
]);
const MOST_INSTEAD = 6;

export const slotOf = ({ wallStart, zone }: BookingView): WishedSlot => ({ wallStart, zone });

/** An act that is not answered is tried again as it is, as every client does: it may have been done. */
const MOST_TRIES = 100;
const RETRY_MS = 100;

/** The answer, or `null` when somebody was quicker. `act` does the same under the same id, however often. */
async function fairly<Answer>(
  race: Race,
  tally: Tally,
  act: () => Promise<Answer>,
  triesLeft = MOST_TRIES,
): Promise<Answer | null> {
  const begunAt = performance.now();
  try {
    return await act();
  } catch (error) {
    const refusal = race.readRefusal(error);
    if (refusal === 'unanswered' && triesLeft > 0) {
      await pause(RETRY_MS);
      return fairly(race, tally, act, triesLeft - 1);
    }
    if (refusal === 'unanswered' || !refusal || !FAIR.has(refusal.code)) {
      tally.faults.push(refusal && refusal !== 'unanswered' ? refusal.code : String(error));
      return null;
    }
    tally.refused.set(refusal.code, (tally.refused.get(refusal.code) ?? 0) + 1);
    tally.slowestRefusalMs = Math.max(tally.slowestRefusalMs, performance.now() - begunAt);
    if (refusal.freeSlots && refusal.freeSlots.length > MOST_INSTEAD) tally.faults.push('too many times instead');
    return null;
  }
}

/** Each single thing a racer does; what it means is written down in the tally. */
export function movesOf(race: Race, tally: Tally) {
  const { service } = race.course;
  const hold = ({ door, random }: Racer, slot: WishedSlot) => {
    tally.attempts += 1;
    const ids = { artistId: service.artist.id, serviceId: service.id, clientId: random.id<never>('hold') };
    return fairly(race, tally, () => door.hold({ ...ids, slot }));
  };
  const book = async (racer: Racer, { id }: BookingView) => {
    const said = { note: 'Quick.', placement: '', size: '', budgetCents: null, links: [] };
    const input = { bookingId: id as BookingId, ...said, clientId: racer.random.id<never>('book') };
    const booked = await fairly(race, tally, () => racer.door.book(input));
    if (!booked) return;
    if (booked.status !== 'confirmed') tally.faults.push(`booked, but ${booked.status}`);
    tally.booked += 1;
    tally.everBooked.add(booked.id);
    racer.bookings.set(booked.id, booked);
  };
  const release = ({ door }: Racer, { id }: BookingView) =>
    fairly(race, tally, () => door.release({ bookingId: id as BookingId }));
  const cancel = ({ door, random }: Racer, { id }: BookingView) => {
    const input = { bookingId: id as BookingId, transition: 'cancel', wish: 0, reason: '' } as const;
    const clientId = random.id<never>('cancel');
    return fairly(race, tally, () => door.transition({ ...input, clientId }));
  };
  /** Asks to move and has it agreed to; whoever loses stays where they were. */
  const moveTo = async ({ door, random }: Racer, booking: BookingView, slot: WishedSlot) => {
    const bookingId = booking.id as BookingId;
    const wish = { bookingId, purpose: 'move', slots: [slot], minutes: null, priceCents: null, note: '' } as const;
    const [askId, yesId] = [random.id<never>('move'), random.id<never>('yes')];
    const asked = await fairly(race, tally, () => door.propose({ ...wish, slots: [slot], clientId: askId }));
    if (!asked?.proposal) return booking;
    const proposalId = asked.proposal.id as ProposalId;
    const yes = { bookingId, proposalId, answer: 'accept', slot: 0, reason: '' } as const;
    const moved = await fairly(race, tally, () => race.artist.answer({ ...yes, clientId: yesId }));
    return moved ?? booking;
  };
  return { hold, book, release, cancel, moveTo };
}
