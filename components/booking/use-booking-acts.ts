'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BookingSheet } from '@/components/booking/booking-sheet';
import type { CardAct } from '@/components/booking/card-acts';
import { useBookingAct } from '@/components/booking/use-booking-act';
import type { BookingView } from '@/contract/schemas/booking';

type Transition = { readonly bookingId: string; readonly transition: 'confirm' | 'complete' | 'no-show' };
type Withdrawal = { readonly bookingId: string; readonly proposalId: string; readonly answer: 'withdraw' };

/** What a press on a card's button does: one tap where that is safe, else the sheet in which it is settled. */
export function useBookingActs(booking: BookingView, ask: (sheet: BookingSheet) => void) {
  const t = useTranslations('bookingCard');
  const step = useBookingAct<Transition>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'transition',
    input,
  }));
  const withdrawal = useBookingAct<Withdrawal>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'answer',
    input,
  }));
  const [pressed, setPressed] = useState<CardAct | null>(null);

  const press = (act: CardAct) => {
    step.reset();
    withdrawal.reset();
    setPressed(act);
    switch (act) {
      case 'confirm':
        if (booking.wishes.length > 1) return ask({ name: 'confirm', booking });
        return step.act({ bookingId: booking.id, transition: 'confirm' });
      case 'complete':
      case 'no-show': {
        const then: BookingView = { ...booking, status: act === 'complete' ? 'completed' : act, proposal: null };
        return step.act({ bookingId: booking.id, transition: act }, { foreseen: { now: booking, then } });
      }
      case 'withdraw': {
        if (!booking.proposal) return;
        const status = booking.status === 'offered' ? 'requested' : booking.status;
        const then: BookingView = { ...booking, status, proposal: null };
        const input = { bookingId: booking.id, proposalId: booking.proposal.id, answer: 'withdraw' } as const;
        return withdrawal.act(input, { foreseen: { now: booking, then } });
      }
      default:
        return ask({ name: act, booking });
    }
  };

  const refused = step.refused ?? withdrawal.refused;
  return {
    press,
    pending: step.isPending || withdrawal.isPending ? pressed : null,
    problem: refused ? (refused.code === 'booking.slot-taken' ? t('slotTaken') : refused.sentence) : null,
  };
}
