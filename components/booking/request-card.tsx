'use client';

import { CalendarDays } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BookingActs } from '@/components/booking/booking-acts';
import { BookingTime } from '@/components/booking/booking-time';
import { CardFrame, CardWords, ServiceLine } from '@/components/booking/card-frame';
import { priceLabel } from '@/components/booking/price-label';
import { RequestDetails } from '@/components/booking/request-details';
import { StatusChip } from '@/components/booking/status-chip';
import { WishedTimes } from '@/components/booking/wished-times';
import { useTold } from '@/components/conversation/use-told';
import type { MessageBody } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';

type RequestCardProps = {
  /** The request as the message tells it; shown as long as the booking itself is not loaded. */
  readonly told: MessageBody<'booking-request'>;
  readonly booking: BookingView | null;
  /** Whether this card carries the booking's buttons. */
  readonly hasActs: boolean;
  readonly own: boolean;
  readonly foot: ReactNode;
};

const isAgreed = ({ status }: BookingView): boolean =>
  status === 'confirmed' || status === 'completed' || status === 'no-show';

/** A request inside the conversation, as it stands now, with what the viewer can do about it. */
export function RequestCard({ told, booking, hasActs, own, foot }: RequestCardProps) {
  const t = useTranslations('bookingCard');
  const locale = useLocale();
  const readable = useTold();
  const name = booking?.service.name ?? told.booking.serviceName;
  const wishes = booking?.wishes.length ? booking.wishes : [told.booking, ...(told.alternatives ?? [])];
  const placeZone = booking?.artist.zone ?? told.booking.zone;
  const agreedAt = booking && isAgreed(booking) ? booking.startsAt : null;
  const isElsewhere = agreedAt !== null && !wishes.some((wish) => wish.startsAt === agreedAt);
  const note = booking?.note ?? told.note;
  return (
    <CardFrame
      icon={CalendarDays}
      title={t('request')}
      label={`${t('request')}: ${name}`}
      chip={booking ? <StatusChip status={booking.status} /> : null}
      own={own}
      foot={foot}
    >
      <ServiceLine
        name={name}
        price={booking ? priceLabel(booking.service.priceCents, booking.service.currency, locale) : null}
      />
      <WishedTimes wishes={wishes} placeZone={placeZone} agreedAt={agreedAt} />
      {booking && isElsewhere ? (
        <p className="text-sm">
          <span className="text-ok">{t('agreedInstead')}</span>{' '}
          <BookingTime startsAt={booking.startsAt} endsAt={booking.endsAt} placeZone={placeZone} />
        </p>
      ) : null}
      {note ? <CardWords>{note}</CardWords> : null}
      {booking ? <RequestDetails booking={booking} /> : null}
      {booking?.reason ? (
        <p dir="auto" className="rounded-md bg-sunken px-3 py-2 text-sm [overflow-wrap:anywhere]">
          {t('reason', { reason: readable(booking.reason) })}
        </p>
      ) : null}
      {booking && hasActs ? <BookingActs booking={booking} /> : null}
    </CardFrame>
  );
}
