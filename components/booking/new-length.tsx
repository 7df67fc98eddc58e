import { useTranslations } from 'next-intl';
import { minutesIn } from '@/components/booking/booking-minutes';
import { useDurationLabel } from '@/components/booking/use-duration-label';

type Span = { readonly startsAt: string; readonly endsAt: string };

/** Says so when what is proposed is longer or shorter than what it is to take the place of. */
export function NewLength({ now, before }: { readonly now: Span | undefined; readonly before: Span }) {
  const t = useTranslations('bookingCard.proposal');
  const label = useDurationLabel();
  if (!now || minutesIn(now) === minutesIn(before)) return null;
  return (
    <p className="font-medium text-sm">
      {t('newLength', { length: label(minutesIn(now)), before: label(minutesIn(before)) })}
    </p>
  );
}
