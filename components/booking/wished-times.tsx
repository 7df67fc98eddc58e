import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BookingTime } from '@/components/booking/booking-time';
import type { SlotView } from '@/contract/schemas/booking';

type WishedTimesProps = {
  readonly wishes: readonly SlotView[];
  readonly placeZone: string;
  /** The start of what was agreed, when something was. */
  readonly agreedAt: string | null;
};

/** The times that were asked for, the best first; the one that was agreed is marked. */
export function WishedTimes({ wishes, placeZone, agreedAt }: WishedTimesProps) {
  const t = useTranslations('bookingCard');
  return (
    <ol className="flex flex-col gap-1.5 text-[0.9375rem]">
      {wishes.map((wish, index) => (
        <li key={wish.startsAt} className="flex gap-2">
          {wishes.length > 1 ? (
            <span aria-hidden className="w-4 shrink-0 text-muted tabular-nums">
              {index + 1}.
            </span>
          ) : null}
          <span className="min-w-0">
            <BookingTime startsAt={wish.startsAt} endsAt={wish.endsAt} placeZone={placeZone} />
          </span>
          {wishes.length > 1 && wish.startsAt === agreedAt ? (
            <span className="ms-auto flex shrink-0 items-center gap-1 self-start text-ok text-sm">
              <Check aria-hidden className="size-4" />
              {t('agreed')}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
