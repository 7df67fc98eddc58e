'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { BookingTime } from '@/components/booking/booking-time';
import { actsNow } from '@/components/booking/card-acts';
import { ClashNote } from '@/components/booking/clash-note';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Button } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { ProblemLine } from '@/components/ui/problem-line';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { MessageBody } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';

type Acceptance = {
  readonly bookingId: string;
  readonly proposalId: string;
  readonly answer: 'accept';
  readonly slot: number;
};

type ProposalAnswerProps = {
  readonly booking: BookingView;
  readonly proposal: MessageBody<'booking-proposal'>['proposal'];
  /** Who answers. */
  readonly side: BookingSide;
  readonly placeZone: string;
};

/** Proposed times to choose from: one of them, or none. Once it is too late for an answer, only what they were. */
export function ProposalAnswer({ booking, proposal, side, placeZone }: ProposalAnswerProps) {
  const t = useTranslations('bookingCard.proposal');
  const { now } = useMoment();
  const { acts } = useThreadScene();
  const { act, isPending, refused, reset } = useBookingAct<Acceptance>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'answer',
    input,
  }));
  const name = useId();
  const problemId = useId();
  const choices = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const { slots } = proposal;
  const possible = actsNow(booking, side, now);
  const isOver = (index: number) => !possible.includes('accept') || Date.parse(slots[index]?.startsAt ?? '') <= now;
  const open = slots.map((_, index) => index).filter((index) => !isOver(index));
  const slot = open.length === 1 ? (open[0] ?? null) : chosen !== null && !isOver(chosen) ? chosen : null;

  const accept = () => {
    reset();
    setMissing(slot === null);
    if (slot !== null) act({ bookingId: booking.id, proposalId: proposal.id, answer: 'accept', slot });
    else choices.current?.querySelector<HTMLInputElement>('input:enabled')?.focus();
  };
  const problem =
    refused?.code === 'booking.slot-taken'
      ? t(proposal.side === 'artist' ? 'slotTaken' : 'slotTakenByYou', { name: booking.artist.name })
      : (refused?.sentence ?? (missing && slot === null ? t('chooseOne') : null));
  return (
    <>
      <fieldset ref={choices} className="flex min-w-0 flex-col gap-2">
        <legend className="sr-only">{t('choices')}</legend>
        {slots.map((one, index) => {
          const over = isOver(index);
          return (
            <ChoiceRow
              key={one.startsAt}
              name={name}
              checked={slot === index}
              disabled={over}
              invalid={missing && slot === null}
              describedBy={problem ? problemId : undefined}
              onChoose={() => setChosen(index)}
              className="text-[0.9375rem]"
            >
              <BookingTime startsAt={one.startsAt} endsAt={one.endsAt} placeZone={placeZone} />
              {over ? <span className="block text-sm">{t('over')}</span> : null}
              {over ? null : <ClashNote startsAt={one.startsAt} endsAt={one.endsAt} bookingId={booking.id} />}
            </ChoiceRow>
          );
        })}
      </fieldset>
      {problem ? <ProblemLine id={problemId}>{problem}</ProblemLine> : null}
      {open.length === 0 ? (
        <p className="text-muted text-sm">{t(possible.includes('refuse') ? 'allOver' : 'bookingOver')}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {open.length > 0 ? (
          <Button size="small" busy={isPending} onClick={accept}>
            {t('accept')}
          </Button>
        ) : null}
        {possible.includes('refuse') ? (
          <Button size="small" tone="plain" onClick={() => acts.ask({ name: 'refuse', booking })}>
            {t(proposal.purpose === 'move' ? 'refuseMove' : slots.length > 1 ? 'refuseAll' : 'refuseOne')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
