import { CalendarCheck, HandCoins, type LucideIcon, MessageCircleQuestion } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { RequestServiceButton } from '@/components/site/contact/request-service-button';
import { WeekTable } from '@/components/site/profile/week-table';
import { Duration, usePrice } from '@/components/site/service-facts';
import type { ArtistView } from '@/contract/schemas/artist';

const TITLE = 'mb-3 font-semibold text-xl';

type ServiceListProps = {
  readonly artist: Pick<ArtistView, 'name' | 'services'>;
  readonly canRequest: boolean;
};

export function ServiceList({ artist, canRequest }: ServiceListProps) {
  const t = useTranslations('site.profile');
  const price = usePrice();
  const priceOnRequest = useTranslations('site.directory')('priceOnRequest');
  return (
    <section aria-labelledby="services">
      <h2 id="services" className={TITLE}>
        {t('services')}
      </h2>
      {artist.services.length === 0 ? (
        <p className="text-muted">{t('noServices', { name: artist.name })}</p>
      ) : (
        <ul className="divide-y rounded-lg border bg-raised shadow-raised">
          {artist.services.map((service) => (
            <li key={service.id} className="flex items-center gap-4 px-4 py-3 sm:px-5">
              <div className="min-w-0 flex-1">
                <p className="break-words font-medium">
                  <bdi>{service.name}</bdi>
                </p>
                <p className="text-muted text-sm tabular-nums">
                  <Duration minutes={service.durationMinutes} />
                </p>
              </div>
              <p className="text-end font-medium tabular-nums">
                {service.priceCents === null ? (
                  <span className="font-normal text-muted text-sm">{priceOnRequest}</span>
                ) : (
                  price(service.priceCents, service.currency)
                )}
              </p>
              {canRequest ? <RequestServiceButton service={{ id: service.id, name: service.name }} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type HoursProps = {
  readonly artist: Pick<ArtistView, 'hours' | 'zone' | 'city' | 'studio'>;
  readonly viewerZone: string | null;
  readonly now: number;
};

export function Hours({ artist, viewerZone, now }: HoursProps) {
  const t = useTranslations('site.profile.where');
  const { hours, zone, city, studio } = artist;
  return (
    <section aria-labelledby="where">
      <h2 id="where" className={TITLE}>
        {t('title')}
      </h2>
      <p className="mb-3">
        <bdi>{t('place', { studio: studio.name, city })}</bdi>
      </p>
      {hours.length > 0 ? (
        <WeekTable hours={hours} zone={zone} viewerZone={viewerZone} now={now} />
      ) : (
        <>
          <p className="text-muted">{t('byAgreement')}</p>
          <p className="mt-1 text-muted text-sm">{t('zone', { zone: placeOf(zone) })}</p>
        </>
      )}
    </section>
  );
}

const STEPS: readonly { readonly key: 'ask' | 'answer' | 'pay'; readonly icon: LucideIcon }[] = [
  { key: 'ask', icon: MessageCircleQuestion },
  { key: 'answer', icon: CalendarCheck },
  { key: 'pay', icon: HandCoins },
];

export function BookingSteps({ name }: { readonly name: string }) {
  const t = useTranslations('site.profile.how');
  return (
    <section aria-labelledby="how" className="rounded-xl bg-sunken p-5 sm:p-6">
      <h2 id="how" className={TITLE}>
        {t('title')}
      </h2>
      <ol className="grid gap-5 sm:grid-cols-3">
        {STEPS.map(({ key, icon: Icon }) => (
          <li key={key} className="flex gap-3 sm:flex-col sm:gap-2">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" strokeWidth={1.7} />
            <div>
              <p className="font-medium">{key === 'answer' ? t('answer.title', { name }) : t(`${key}.title`)}</p>
              <p className="mt-0.5 text-[0.9375rem] text-muted">{t(`${key}.body`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
