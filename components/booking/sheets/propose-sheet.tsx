'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import type { ProposedStart } from '@/components/booking/booking-sheet';
import { ClashNote } from '@/components/booking/clash-note';
import { otherNameOf } from '@/components/booking/other-name-of';
import { FeeNote } from '@/components/booking/sheets/fee-note';
import { FreeSuggestions } from '@/components/booking/sheets/free-suggestions';
import { LengthField } from '@/components/booking/sheets/length-field';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { TimeSuggestions } from '@/components/booking/sheets/time-suggestions';
import { useFee } from '@/components/booking/sheets/use-fee';
import { useProposal } from '@/components/booking/sheets/use-proposal';
import { slotLabel } from '@/components/booking/slot-label';
import { TimeRows } from '@/components/booking/times/time-rows';
import { endOf } from '@/components/booking/times/time-text';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useMoment } from '@/components/conversation/time/use-moment';
import { RestoredNote } from '@/components/shell/restored-note';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import { Sheet } from '@/components/ui/sheet';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { ProposalPurpose } from '@/contract/bookings/booking-status';
import type { BookingView, WishedSlot } from '@/contract/schemas/booking';
import type { FeeSeen } from '@/contract/schemas/policy';
import { MOST_OFFERED_SLOTS, NOTE_LENGTH_LIMIT } from '@/contract/text/limits';

type Proposal = {
  readonly bookingId: string;
  readonly purpose: ProposalPurpose;
  readonly slots: WishedSlot[];
  readonly minutes?: number | null;
  readonly priceCents: number | null;
  readonly note: string;
  readonly feeSeen?: FeeSeen;
};

type ProposeSheetProps = SheetOfBooking & {
  readonly purpose: ProposalPurpose;
  /** What was picked in the calendar. */
  readonly picked: ProposedStart | null;
};

const LONGEST_AMOUNT = 20;

/** What other times shall be near to: what was wished for or is agreed, and is not over. */
function aroundOf({ status, wishes, startsAt }: BookingView, now: number): readonly string[] {
  const about = status === 'confirmed' ? [startsAt] : wishes.map((wish) => wish.startsAt);
  const ahead = about.filter((instant) => Date.parse(instant) > now);
  return ahead.length > 0 ? ahead : [new Date(now).toISOString()];
}

/** Puts together one to four times: an artist's offer, or either side's wish to move what is agreed. */
export function ProposeSheet({ booking, side, purpose, picked, draftKey, onClose }: ProposeSheetProps) {
  const t = useTranslations('bookingCard.sheet');
  const viewer = useMoment();
  const form = useRef<HTMLFormElement>(null);
  // An artist plans by the clocks of the place, wherever they are; a customer by their own.
  const moment = side === 'artist' ? { ...viewer, zone: booking.artist.zone } : viewer;
  const proposing = useProposal({
    draftKey,
    booking,
    purpose,
    zone: moment.zone,
    now: moment.now,
    picked,
  });
  const { draft, change, tried, priceProblem, agreedMinutes, suggestions, add, finish } = proposing;
  const { act, isPending, refused } = useBookingAct<Proposal>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'propose',
    input,
  }));
  const shown = useFee(booking, side, 'move');
  const feeId = useId();
  const hasChanged = refused?.code === 'booking.fee-changed';
  const name = otherNameOf(booking, side);
  const otherZone = side === 'artist' ? booking.zone : booking.artist.zone;
  const { currency } = booking.service;
  const durationMinutes = proposing.minutes ?? agreedMinutes;
  const agreed = slotLabel(booking.startsAt, booking.endsAt, moment.zone, moment.locale, moment.now);

  const problem =
    refused?.code === 'booking.slot-taken'
      ? t(side === 'artist' ? 'propose.takenByYou' : 'propose.taken', { name })
      : hasChanged
        ? null
        : (refused?.sentence ?? null);
  const send = () => {
    const proposal = finish();
    const seen = purpose === 'move' ? shown.seen : {};
    const then = { onStored: proposing.forget, onDone: onClose, onRefused: shown.lookAgain };
    if (proposal) act({ ...proposal, ...seen }, then);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  // The button that was pressed is gone: the focus goes to the next one, or to what was filled in.
  const take = (slot: { readonly startsAt: string }) => {
    add(slot);
    requestAnimationFrame(() => {
      if (form.current?.contains(document.activeElement)) return;
      form.current?.querySelector<HTMLElement>('fieldset :is(button, input)')?.focus();
    });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`propose.${purpose}`)}
      description={
        purpose === 'offer' ? t('propose.offerHint', { name }) : t('propose.moveHint', { name, time: agreed })
      }
    >
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) send();
        }}
      >
        {purpose === 'offer' && side === 'artist' ? (
          <TimeSuggestions label={t('propose.wished', { name })} slots={suggestions} moment={moment} onAdd={take} />
        ) : null}
        {proposing.isFull ? null : (
          <FreeSuggestions
            label={side === 'artist' ? t('propose.free') : t('propose.freeAt', { name })}
            booking={booking}
            around={aroundOf(booking, moment.now)}
            taken={proposing.taken}
            moment={moment}
            onAdd={take}
          />
        )}
        <TimeRows
          rows={draft.times}
          onChange={(times) => change({ times })}
          most={MOST_OFFERED_SLOTS}
          nameOf={(index) => (draft.times.length > 1 ? t('propose.time', { number: index + 1 }) : t('propose.only'))}
          addLabel={t('propose.add')}
          durationMinutes={durationMinutes}
          moment={moment}
          other={otherZone === moment.zone ? null : { name, zone: otherZone }}
          tried={tried}
          noteOn={({ startsAt }) => (
            <ClashNote startsAt={startsAt} endsAt={endOf(startsAt, durationMinutes)} bookingId={booking.id} />
          )}
        />
        {side === 'artist' ? <LengthField proposing={proposing} /> : null}
        {purpose === 'offer' ? (
          <TextField
            label={t('propose.price', { currency })}
            hint={t('propose.priceHint', { name })}
            error={priceProblem ? t(`propose.${priceProblem}`) : undefined}
            inputMode="decimal"
            autoComplete="off"
            value={draft.price}
            maxLength={LONGEST_AMOUNT}
            onChange={(event) => change({ price: event.target.value })}
            inputClassName="max-w-60"
          />
        ) : null}
        <TextArea
          label={t('propose.note')}
          hint={t(purpose === 'offer' ? 'propose.noteHint' : 'propose.moveNoteHint')}
          value={draft.note}
          maxLength={NOTE_LENGTH_LIMIT}
          onChange={(event) => change({ note: event.target.value })}
        />
        <FeeNote id={feeId} booking={booking} side={side} act="move" shown={shown} hasChanged={hasChanged} />
        {problem ? <ProblemLine>{problem}</ProblemLine> : null}
        {proposing.restored ? <RestoredNote onAfresh={proposing.startAfresh} /> : null}
        <Button type="submit" size="large" busy={isPending} aria-describedby={booking.policy ? feeId : undefined}>
          {purpose === 'offer' ? t('propose.send') : t('propose.sendMove', { name })}
        </Button>
      </form>
    </Sheet>
  );
}
