'use client';

import { useState } from 'react';
import { minutesIn } from '@/components/booking/booking-minutes';
import type { ProposedStart } from '@/components/booking/booking-sheet';
import { centsOf, centsText } from '@/components/booking/money';
import { proposalShelf } from '@/components/booking/sheets/sheet-drafts';
import { isBlank, NO_TIME, readTimes, timeTextOf, wishedSlotOf } from '@/components/booking/times/time-text';
import { useKeptFields } from '@/components/shell/use-kept-fields';
import { LONGEST_BOOKING_MINUTES, SHORTEST_BOOKING_MINUTES } from '@/contract/bookings/booking-length';
import type { ProposalPurpose } from '@/contract/bookings/booking-status';
import type { BookingView, SlotView } from '@/contract/schemas/booking';
import { MOST_CENTS, MOST_OFFERED_SLOTS } from '@/contract/text/limits';

type Options = {
  /** Whose draft about which booking. */
  readonly draftKey: string;
  readonly booking: BookingView;
  readonly purpose: ProposalPurpose;
  /** By whose clocks is typed. */
  readonly zone: string;
  readonly now: number;
  /** What it begins with, else with nothing. */
  readonly picked: ProposedStart | null;
};

type PriceProblem = 'priceProblem' | 'priceTooMuch';

const priceProblemOf = (price: string): PriceProblem | null => {
  if (price.trim() === '') return null;
  const cents = centsOf(price);
  return cents === null ? 'priceProblem' : cents > MOST_CENTS ? 'priceTooMuch' : null;
};

/** What was typed as a length; null when it cannot be one. */
function minutesOf(text: string): number | null {
  const minutes = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return minutes >= SHORTEST_BOOKING_MINUTES && minutes <= LONGEST_BOOKING_MINUTES ? minutes : null;
}

/** Wished times that an offer may still take up. */
const suggestionsOf = ({ wishes }: BookingView, now: number): readonly SlotView[] =>
  wishes.filter((wish) => Date.parse(wish.startsAt) > now);

/** A proposal while it is put together. */
export function useProposal({ draftKey, booking, purpose, zone, now, picked }: Options) {
  const agreedMinutes = minutesIn(booking);
  const {
    fields: draft,
    change,
    ...kept
  } = useKeptFields({
    shelf: proposalShelf,
    // Typed times mean something by these clocks only.
    name: `${draftKey}.${purpose}.${zone}`,
    initial: () => ({
      times: picked ? picked.startsAt.map((startsAt) => timeTextOf(startsAt, zone)) : [NO_TIME],
      minutes: String(picked?.minutes ?? agreedMinutes),
      price: centsText(booking.priceCents ?? booking.service.priceCents),
      note: '',
    }),
    ...(picked ? { anew: ['times', 'minutes'] as const } : {}),
  });
  const [tried, setTried] = useState(false);
  const { problems, chosen } = readTimes(draft.times, zone, now);
  const priceProblem = purpose === 'offer' ? priceProblemOf(draft.price) : null;
  const minutes = minutesOf(draft.minutes);
  const isFine = priceProblem === null && minutes !== null && problems.every((problem) => problem === null);
  const taken = new Set(chosen.map((one) => one?.startsAt));

  const add = (slot: { readonly startsAt: string }) => {
    const typed = draft.times.filter((row) => !isBlank(row));
    change({ times: [...typed, timeTextOf(slot.startsAt, zone)].slice(0, MOST_OFFERED_SLOTS) });
  };
  return {
    ...kept,
    draft,
    change,
    tried,
    priceProblem: tried ? priceProblem : null,
    /** How long each of them is; null when what is typed is no length. */
    minutes,
    agreedMinutes,
    suggestions: suggestionsOf(booking, now).filter((wish) => !taken.has(new Date(wish.startsAt).toISOString())),
    /** What is in the rows, and what was wished for. */
    taken: new Set([...taken, ...booking.wishes.map((wish) => new Date(wish.startsAt).toISOString())]),
    isFull: chosen.filter((one) => one !== null).length >= MOST_OFFERED_SLOTS,
    add,
    /** What is to be sent, or null when something has to change first. */
    finish: () => {
      setTried(true);
      if (!isFine) return null;
      return {
        bookingId: booking.id,
        purpose,
        slots: chosen.flatMap((one) => (one ? [wishedSlotOf(one, zone)] : [])),
        ...(minutes === agreedMinutes ? {} : { minutes }),
        priceCents: purpose === 'offer' && draft.price.trim() !== '' ? centsOf(draft.price) : null,
        note: draft.note.trim(),
      };
    },
  };
}
