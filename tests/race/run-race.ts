import { setTimeout as pause } from 'node:timers/promises';
import type { BookingView } from '@/contract/schemas/booking';
import { movesOf, type Race, type Racer, slotOf, type Tally } from '@/tests/race/race-moves';

export type RaceReport = Readonly<Tally> & {
  /** Bookings that somebody was told they have, and of nothing else. */
  readonly standing: readonly BookingView[];
};

/** A hold is cut so short that its end and the yes to it meet. */
const MEETING_MS = 12;
/** In a hundred. */
const GIVE_BACK = 12;
const LET_MEET = 40;
const SWAP = 25;
const CANCEL_AND_RETURN = 60;

/** Lets everybody at the same few times at once: take, give back, let lapse, cancel and take again, swap. */
export async function runRace(race: Race): Promise<RaceReport> {
  const none = { attempts: 0, booked: 0, slowestRefusalMs: 0 };
  const tally: Tally = { ...none, refused: new Map(), everBooked: new Set(), faults: [] };
  const racers = race.doors.map(
    (door, at): Racer => ({ door, random: race.randomOf(`racer ${at}`), bookings: new Map() }),
  );
  const act = actsOf(race, tally, racers);
  const run = async (racer: Racer) => {
    while (tally.attempts < race.attempts) {
      const [booking] = racer.bookings.values();
      if (booking) await act.withBooking(racer, booking);
      else await act.without(racer);
    }
  };
  await Promise.all(racers.map(run));
  return { ...tally, standing: racers.flatMap(({ bookings }) => [...bookings.values()]) };
}

function actsOf(race: Race, tally: Tally, racers: readonly Racer[]) {
  const { hold, book, release, cancel, moveTo } = movesOf(race, tally);
  const someSlot = ({ random }: Racer) => random.pick(race.course.slots);

  /** Two change places; whoever has nobody to change with moves somewhere. Nobody else touches either meanwhile. */
  const swap = async (racer: Racer, own: BookingView) => {
    const other = racers.find((one) => one !== racer && one.bookings.size > 0);
    const [theirs] = other?.bookings.values() ?? [];
    racer.bookings.delete(own.id);
    if (!other || !theirs) {
      racer.bookings.set(own.id, await moveTo(racer, own, someSlot(racer)));
      return;
    }
    other.bookings.delete(theirs.id);
    const [a, b] = await Promise.all([moveTo(racer, own, slotOf(theirs)), moveTo(other, theirs, slotOf(own))]);
    racer.bookings.set(a.id, a);
    other.bookings.set(b.id, b);
  };

  /** The end of a hold, the yes to it and somebody else's wish, all in one moment. */
  const meet = async (racer: Racer, held: BookingView) => {
    await race.endHoldIn(held.id, MEETING_MS);
    await pause(racer.random.between(0, 2 * MEETING_MS));
    const idle = racers.filter((one) => one !== racer && one.bookings.size === 0);
    const rival = idle.length > 0 ? racer.random.pick(idle) : null;
    const [, taken] = await Promise.all([book(racer, held), rival ? hold(rival, slotOf(held)) : null]);
    if (rival && taken) await book(rival, taken);
  };

  return {
    without: async (racer: Racer) => {
      const held = await hold(racer, someSlot(racer));
      if (!held) return;
      const chance = racer.random.between(0, 99);
      if (chance < GIVE_BACK) await release(racer, held);
      else if (chance < LET_MEET) await meet(racer, held);
      else await book(racer, held);
    },
    withBooking: async (racer: Racer, booking: BookingView) => {
      const chance = racer.random.between(0, 99);
      if (chance < SWAP) return swap(racer, booking);
      racer.bookings.delete(booking.id);
      await cancel(racer, booking);
      const again = chance < CANCEL_AND_RETURN ? await hold(racer, slotOf(booking)) : null;
      if (again) await book(racer, again);
    },
  };
}
