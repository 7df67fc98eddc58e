'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { sideOf } from '@/components/booking/booking-side';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useLiveStream } from '@/components/realtime/live-provider';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import type { BookingAct, BookingTransition } from '@/contract/bookings/booking-status';
import { availableActs, needsReason } from '@/contract/bookings/transitions';
import type { BookingView } from '@/contract/schemas/booking';

const ReasonSheet = dynamic(() => import('@/components/booking/reason-sheet').then((module) => module.ReasonSheet), {
  ssr: false,
});

type Step = { readonly bookingId: string; readonly transition: BookingTransition; readonly reason: string };

const TONES: Record<BookingTransition, 'accent' | 'plain'> = {
  confirm: 'accent',
  complete: 'accent',
  decline: 'plain',
  cancel: 'plain',
};

const isTransition = (act: BookingAct): act is BookingTransition => act in TONES;

/** What ends an agreement is asked back for, with a reason; what goes on is one tap. */
const asksFirst = (transition: BookingTransition) => transition === 'decline' || transition === 'cancel';

/** The buttons on a booking: those of the viewer's side, in its present state, and no others. */
export function BookingActions({ booking }: { readonly booking: BookingView }) {
  const t = useTranslations('bookingCard');
  const { viewer } = useLiveStream();
  const { now } = useMoment();
  const { explain } = useRefusal();
  const { act, isPending, error, reset } = useBookingAct<Step>((bookings, input) => bookings.transition.mutate(input));
  const transition = (step: Step, onDone?: () => void) => act(step, onDone ? { onDone } : {});
  const [asking, setAsking] = useState<'decline' | 'cancel' | null>(null);
  const side = sideOf(booking, viewer.userId);
  if (!side) return null;

  const ended = now >= Date.parse(booking.endsAt);
  const state = { status: booking.status, proposedBy: booking.proposal?.side ?? null, ended };
  const names = availableActs(state, side).filter(isTransition);
  const wording = (name: BookingTransition) =>
    name === 'cancel' && booking.status === 'requested' ? 'withdraw' : name;
  const failure = error ? explain(error) : null;
  const press = (name: BookingTransition) => {
    reset();
    if (name === 'decline' || name === 'cancel') setAsking(name);
    else transition({ bookingId: booking.id, transition: name, reason: '' });
  };
  return (
    <>
      {side === 'customer' && booking.status === 'requested' ? (
        <p className="text-muted text-sm">{t('waitingForArtist', { name: booking.artist.name })}</p>
      ) : null}
      {failure && !asking ? (
        <p role="alert" className="text-bad text-sm">
          {failure.code === 'booking.slot-taken' ? t('slotTaken') : failure.sentence}
        </p>
      ) : null}
      {names.length > 0 ? (
        <div className="flex flex-wrap gap-2 pt-1">
          {names
            // An artist declines what is only asked for: to cancel it as well would say the same.
            .filter((name) => !(name === 'cancel' && names.includes('decline')))
            .map((name) => (
              <Button
                key={name}
                size="small"
                tone={TONES[name]}
                busy={isPending && !asksFirst(name)}
                onClick={() => press(name)}
              >
                {t(`act.${wording(name)}`)}
              </Button>
            ))}
        </div>
      ) : null}
      {asking ? (
        <ReasonSheet
          wording={wording(asking) === 'withdraw' ? 'withdraw' : asking}
          otherName={side === 'artist' ? booking.customer.name : booking.artist.name}
          required={needsReason(asking, side)}
          busy={isPending}
          problem={failure?.sentence ?? null}
          onClose={() => setAsking(null)}
          onSend={(reason) => transition({ bookingId: booking.id, transition: asking, reason }, () => setAsking(null))}
        />
      ) : null}
    </>
  );
}
