'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BookingTime } from '@/components/booking/booking-time';
import { ClashNote } from '@/components/booking/clash-note';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Button } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { ProblemLine } from '@/components/ui/problem-line';
import { Sheet } from '@/components/ui/sheet';

type Confirming = { readonly bookingId: string; readonly transition: 'confirm'; readonly wish: number };

/** Which of several wished times is confirmed. */
export function ConfirmSheet({ booking, onClose }: SheetOfBooking) {
  const t = useTranslations('bookingCard');
  const { now } = useMoment();
  const { act, isPending, refused, reset } = useBookingAct<Confirming>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'transition',
    input,
  }));
  // The times as they were when the sheet was opened: another one must not slip under a chosen number.
  const [{ wishes, version }] = useState(booking);
  const isOver = (index: number) => Date.parse(wishes[index]?.startsAt ?? '') <= now;
  const first = wishes.findIndex((_, index) => !isOver(index));
  const [chosen, setChosen] = useState(first);
  const changed = booking.version !== version;
  const problem = changed
    ? t('sheet.confirm.changed')
    : refused?.code === 'booking.slot-taken'
      ? t('slotTaken')
      : (refused?.sentence ?? null);
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={t('sheet.confirm.title')}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPending || changed) return;
          act({ bookingId: booking.id, transition: 'confirm', wish: chosen }, { onDone: onClose });
        }}
      >
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="sr-only">{t('sheet.confirm.choices')}</legend>
          {wishes.map((wish, index) => (
            <ChoiceRow
              key={wish.startsAt}
              name="wish"
              checked={index === chosen}
              disabled={isOver(index)}
              onChoose={() => {
                reset();
                setChosen(index);
              }}
            >
              <BookingTime startsAt={wish.startsAt} endsAt={wish.endsAt} placeZone={booking.artist.zone} />
              {isOver(index) ? (
                <span className="block text-sm">{t('sheet.confirm.over')}</span>
              ) : (
                <ClashNote startsAt={wish.startsAt} endsAt={wish.endsAt} bookingId={booking.id} />
              )}
            </ChoiceRow>
          ))}
        </fieldset>
        {problem ? <ProblemLine>{problem}</ProblemLine> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('sheet.keep')}
          </Button>
          <Button type="submit" busy={isPending} disabled={changed}>
            {t('sheet.confirm.send')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
