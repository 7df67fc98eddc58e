'use client';

import { CalendarPlus, MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ActsOfSide } from '@/components/booking/acts-of-side';
import { BookingMark } from '@/components/booking/booking-mark';
import { minutesIn } from '@/components/booking/booking-minutes';
import type { BookingSheet } from '@/components/booking/booking-sheet';
import { BookingTime } from '@/components/booking/booking-time';
import { priceLabel } from '@/components/booking/price-label';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import type { Block } from '@/components/calendar/grid/blocks';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { useTold } from '@/components/conversation/use-told';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { Sheet } from '@/components/ui/sheet';

type EntrySheetProps = {
  readonly block: Block;
  readonly moment: Moment;
  readonly onAsk: (sheet: BookingSheet) => void;
  /** Begins to pick times for it in the calendar. */
  readonly onPick: () => void;
  readonly onClose: () => void;
};

/** A booking in the calendar: what it is, and what can be done about it. */
export function EntrySheet({ block, moment, onAsk, onPick, onClose }: EntrySheetProps) {
  const t = useTranslations('calendar.entry');
  const kinds = useTranslations('calendar.block');
  const locale = useLocale();
  const told = useTold();
  const duration = useDurationLabel();
  const { booking } = block.entry;
  const { service, artist } = booking;
  const [startsAt, endsAt] = [new Date(block.startsAt).toISOString(), new Date(block.endsAt).toISOString()];
  const price = priceLabel(
    booking.proposal?.priceCents ?? booking.priceCents ?? service.priceCents,
    service.currency,
    locale,
  );
  const isAgreed = block.kind === 'agreed' || block.kind === 'done';
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={told(booking.customer.name)}
      description={<bdi>{service.name}</bdi>}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-1.5">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="font-medium">
              <BookingTime startsAt={startsAt} endsAt={endsAt} zone={artist.zone} />
            </span>
            <BookingMark booking={booking} side="artist" now={moment.now} />
          </p>
          {isAgreed ? null : <p className="text-muted text-sm">{kinds(block.kind)}</p>}
          <p className="text-muted text-sm tabular-nums">
            {[duration(minutesIn({ startsAt, endsAt })), ...(price ? [price] : [])].join(' · ')}
          </p>
        </div>
        <ActsOfSide booking={booking} side="artist" ask={onAsk}>
          <Link
            href={`/conversations/${booking.conversationId}#booking-${booking.id}`}
            prefetch={false}
            className={buttonLook('plain', 'small')}
          >
            <MessageCircle aria-hidden className="size-4" />
            {t('open')}
          </Link>
          {block.act ? (
            <Button tone="plain" size="small" onClick={onPick}>
              <CalendarPlus aria-hidden className="size-4" />
              {t('pick')}
            </Button>
          ) : null}
        </ActsOfSide>
      </div>
    </Sheet>
  );
}
