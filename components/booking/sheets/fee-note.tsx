'use client';

import { useTranslations } from 'next-intl';
import type { FeeShown } from '@/components/booking/sheets/use-fee';
import { slotLabel } from '@/components/booking/slot-label';
import { useFeeText } from '@/components/booking/use-fee-text';
import { useMoment } from '@/components/conversation/time/use-moment';
import { ProblemLine } from '@/components/ui/problem-line';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

type FeeNoteProps = {
  readonly id: string;
  readonly booking: BookingView;
  readonly side: BookingSide;
  readonly act: 'cancel' | 'move';
  readonly shown: FeeShown;
  /** It was refused because the fee had changed. */
  readonly hasChanged: boolean;
};

/** What it costs, before it is done; nothing where no policy was agreed on. */
export function FeeNote({ id, booking, side, act, shown, hasChanged }: FeeNoteProps) {
  const t = useTranslations('bookingCard.sheet.fee');
  const feeText = useFeeText();
  const moment = useMoment();
  const { fee, until } = shown;
  if (booking.status !== 'confirmed' || !booking.policy) return null;
  const name = booking.artist.name;
  return (
    <div id={id} className="flex flex-col gap-1.5 rounded-lg bg-sunken px-4 py-3 text-[0.9375rem]">
      {hasChanged ? <ProblemLine>{t(fee ? 'changed' : 'changedFree')}</ProblemLine> : null}
      <p aria-live="polite" className="font-medium tabular-nums">
        {fee ? feeText(fee) : side === 'artist' ? t('nothing', { name: booking.customer.name }) : t(`${act}Free`)}
      </p>
      {fee ? (
        <p className="text-muted text-sm">
          {act === 'move' ? `${t('accepted', { name })} ` : null}
          {t('asks', { name })}
        </p>
      ) : null}
      {!fee && side === 'customer' && until ? (
        <p className="text-muted text-sm tabular-nums">
          {t('until', { time: slotLabel(until, null, moment.zone, moment.locale, moment.now) })}
        </p>
      ) : null}
    </div>
  );
}
