'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { hasEnded } from '@/components/booking/booking-clock';
import type { BookingSheet } from '@/components/booking/booking-sheet';
import { type CardAct, cardActs } from '@/components/booking/card-acts';
import { useBookingActs } from '@/components/booking/use-booking-acts';
import { useWaitingActs } from '@/components/booking/use-waiting-acts';
import { WaitingActs } from '@/components/booking/waiting-acts';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-look';
import { ProblemLine } from '@/components/ui/problem-line';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

const TONES: Partial<Record<CardAct, ButtonTone>> = {
  confirm: 'accent',
  complete: 'accent',
  'no-show': 'plain',
  decline: 'quiet',
  cancel: 'quiet',
};

/** How an act is called: what ends or replaces something is named by what it ends. */
function wordingOf(act: CardAct, { status, proposal }: BookingView) {
  switch (act) {
    case 'cancel':
      return status === 'confirmed' ? 'cancel' : 'withdrawRequest';
    case 'withdraw':
      return proposal?.purpose === 'move' ? 'withdrawMove' : 'withdrawOffer';
    case 'offer':
      return status === 'offered' ? 'offerAgain' : 'offer';
    case 'move':
      return proposal?.purpose === 'move' ? 'moveAgain' : 'move';
    default:
      return act;
  }
}

type ActsOfSideProps = {
  readonly booking: BookingView;
  readonly side: BookingSide;
  /** Opens what has to be settled before it is sent. */
  readonly ask: (sheet: BookingSheet) => void;
  /** What stands before the buttons, in their row. */
  readonly children?: ReactNode;
};

/** What one side can do with a booking in its present state, with what waits for an answer. */
export function ActsOfSide({ booking, side, ask, children }: ActsOfSideProps) {
  const t = useTranslations('bookingCard');
  const { now } = useMoment();
  const { press, pending, problem } = useBookingActs(booking, ask);
  const waiting = useWaitingActs(booking);
  // One thing after the other: what comes next depends on what becomes of it.
  const acts = waiting.some((one) => one.state === 'pending') ? [] : cardActs(booking, side, now);
  return (
    <>
      {waitsForOther(booking, side, now) ? (
        <p className="text-muted text-sm">
          {t('waitingFor', { name: side === 'customer' ? booking.artist.name : booking.customer.name })}
        </p>
      ) : null}
      <WaitingActs acts={waiting} />
      {problem ? <ProblemLine>{problem}</ProblemLine> : null}
      {acts.length > 0 || children ? (
        <div className="flex flex-wrap gap-2">
          {children}
          {acts.map((act) => (
            <Button
              key={act}
              size="small"
              tone={TONES[act] ?? 'plain'}
              className={TONES[act] === 'quiet' ? '-ms-2 px-2' : ''}
              busy={pending === act}
              onClick={() => press(act)}
            >
              {t(`act.${wordingOf(act, booking)}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

function waitsForOther(booking: BookingView, side: BookingSide, now: number): boolean {
  const { status, proposal } = booking;
  if (!proposal) return status === 'requested' && side === 'customer';
  return proposal.side === side && !(status === 'confirmed' && hasEnded(booking, now));
}
