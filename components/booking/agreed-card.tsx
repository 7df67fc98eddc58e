'use client';

import { CalendarCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BookingActs } from '@/components/booking/booking-acts';
import { sideOf } from '@/components/booking/booking-side';
import type { AgreementState } from '@/components/booking/booking-story';
import { BookingTime } from '@/components/booking/booking-time';
import { CalendarLink } from '@/components/booking/calendar-link';
import { CardFrame, CardWords, ServiceLine } from '@/components/booking/card-frame';
import { DateLeaf } from '@/components/booking/date-leaf';
import { priceLabel } from '@/components/booking/price-label';
import { RequestDetails } from '@/components/booking/request-details';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { MessageBody } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';

type AgreedCardProps = {
  readonly told: MessageBody<'booking-update'>;
  readonly state: AgreementState;
  readonly booking: BookingView | null;
  /** Whether this card carries the booking's buttons. */
  readonly hasActs: boolean;
  /** Who agreed: `Mira confirmed the booking`. */
  readonly sentence: string;
  /** What agreeing on it costs the customer. */
  readonly feeLine?: ReactNode;
  readonly foot: ReactNode;
};

const TONES: Record<AgreementState, BadgeTone> = {
  stands: 'ok',
  moved: 'neutral',
  cancelled: 'bad',
  completed: 'neutral',
  missed: 'bad',
};

const priceOf = ({ priceCents, service }: BookingView) => {
  const cents = priceCents ?? service.priceCents;
  return cents === null ? null : { cents, currency: service.currency };
};

/** What both agreed to: the time, the price, and what can still be done about it. */
export function AgreedCard({ told, state, booking, hasActs, sentence, feeLine, foot }: AgreedCardProps) {
  const t = useTranslations('bookingCard');
  const locale = useLocale();
  const moment = useMoment();
  const { viewerId } = useThreadScene();
  const { booking: snapshot, previous } = told;
  const price = told.price ?? (booking && priceOf(booking));
  const placeZone = booking?.artist.zone ?? snapshot.zone;
  const isAhead = Date.parse(snapshot.endsAt) > moment.now;
  const isSide = booking !== null && sideOf(booking, viewerId) !== null;
  const calendar =
    isSide && state === 'stands' && isAhead ? (
      <CalendarLink bookingId={snapshot.id} serviceName={snapshot.serviceName} />
    ) : null;
  return (
    <CardFrame
      icon={CalendarCheck}
      title={t('agreement')}
      label={`${t('agreement')}: ${snapshot.serviceName}`}
      chip={<Badge tone={TONES[state]}>{t(`agreementState.${state}`)}</Badge>}
      foot={foot}
    >
      <p className="text-sm [overflow-wrap:anywhere]">{sentence}</p>
      <div className="flex items-start gap-3.5">
        <DateLeaf startsAt={snapshot.startsAt} moment={moment} faded={state !== 'stands' && state !== 'completed'} />
        <div className="min-w-0 flex-1">
          <ServiceLine
            name={snapshot.serviceName}
            price={price ? priceLabel(price.cents, price.currency, locale) : null}
          />
          <p className="text-[0.9375rem]">
            <BookingTime startsAt={snapshot.startsAt} endsAt={snapshot.endsAt} placeZone={placeZone} />
          </p>
        </div>
      </div>
      {previous ? (
        <p className="text-muted text-sm">
          {t('before')} <BookingTime startsAt={previous.startsAt} endsAt={previous.endsAt} />
        </p>
      ) : null}
      {told.request?.note ? <CardWords>{told.request.note}</CardWords> : null}
      {told.request && booking ? <RequestDetails booking={booking} /> : null}
      {feeLine}
      {booking && hasActs ? (
        <BookingActs booking={booking}>{calendar}</BookingActs>
      ) : (
        <div className="flex">{calendar}</div>
      )}
    </CardFrame>
  );
}
