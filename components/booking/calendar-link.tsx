import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/components/ui/button-look';

type CalendarLinkProps = { readonly bookingId: string; readonly serviceName: string; readonly iconOnly?: boolean };

/** Puts a booking into the calendar that this machine uses. */
export function CalendarLink({ bookingId, serviceName, iconOnly = false }: CalendarLinkProps) {
  const t = useTranslations('bookings');
  const label = t('toCalendar');
  return (
    <a
      href={`/api/v1/bookings/${bookingId}/calendar.ics`}
      download
      aria-label={t('toCalendarOf', { service: serviceName })}
      title={iconOnly ? label : undefined}
      className={
        iconOnly
          ? 'inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-ink/7 hover:text-ink'
          : buttonLook('plain', 'small')
      }
    >
      <CalendarPlus aria-hidden className={iconOnly ? 'size-5' : 'size-4'} />
      {iconOnly ? null : label}
    </a>
  );
}
