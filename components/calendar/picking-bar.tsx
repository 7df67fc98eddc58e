'use client';

import { useTranslations } from 'next-intl';
import { useTold } from '@/components/conversation/use-told';
import { Button } from '@/components/ui/button';
import type { BookingView } from '@/contract/schemas/booking';
import { MOST_OFFERED_SLOTS } from '@/contract/text/limits';

type PickingBarProps = {
  readonly booking: BookingView;
  readonly count: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** While times are picked: for whom, how many there are, and how to go on. */
export function PickingBar({ booking, count, onDone, onCancel }: PickingBarProps) {
  const t = useTranslations('calendar.picking');
  const told = useTold();
  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t bg-accent-soft px-4 py-2.5 sm:px-6"
    >
      <p role="status" className="min-w-0 flex-1 basis-60 text-sm [overflow-wrap:anywhere]">
        <span className="font-medium">
          {t('for', { name: told(booking.customer.name), service: booking.service.name })}
        </span>{' '}
        <span className="text-muted">{count === 0 ? t('hint') : t('count', { count, most: MOST_OFFERED_SLOTS })}</span>
      </p>
      <Button tone="quiet" size="small" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button size="small" aria-disabled={count === 0 || undefined} onClick={() => count > 0 && onDone()}>
        {t('done')}
      </Button>
    </section>
  );
}
