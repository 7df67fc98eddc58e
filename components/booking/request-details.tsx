import { useLocale, useTranslations } from 'next-intl';
import { priceLabel } from '@/components/booking/price-label';
import { ReferenceLinks } from '@/components/booking/reference-links';
import type { BookingView } from '@/contract/schemas/booking';

/** What a request says besides the time and the idea. */
export function RequestDetails({ booking }: { readonly booking: BookingView }) {
  const t = useTranslations('bookingCard.details');
  const locale = useLocale();
  const { placement, size, budgetCents, links, service } = booking;
  const facts = [
    { label: t('placement'), value: placement },
    { label: t('size'), value: size },
    { label: t('budget'), value: priceLabel(budgetCents, service.currency, locale) ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {facts.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
          {facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd dir="auto" className="min-w-0 justify-self-start tabular-nums [overflow-wrap:anywhere]">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {links.length > 0 ? (
        <div className="text-sm">
          <ReferenceLinks links={links} />
        </div>
      ) : null}
    </>
  );
}
