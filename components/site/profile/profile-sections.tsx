import { CalendarCheck, HandCoins, type LucideIcon, MessageCircleQuestion } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { PolicyWords } from '@/components/booking/policy/policy-words';
import { RequestServiceButton } from '@/components/site/contact/request-service-button';
import { DatesAhead } from '@/components/site/profile/dates-ahead';
import { NextTimes } from '@/components/site/profile/next-times';
import { WeekTable } from '@/components/site/profile/week-table';
import { Duration, usePrice } from '@/components/site/service-facts';
import type { ArtistView } from '@/contract/schemas/artist';

const TITLE = 'mb-3 font-semibold text-xl';

type ServiceListProps = {
  readonly artist: Pick<ArtistView, 'id' | 'name' | 'services' | 'zone' | 'hours' | 'dateRules'>;
  readonly canRequest: boolean;
  readonly viewerZone: string | null;
  readonly now: number;
};

export function ServiceList({ artist, canRequest, viewerZone, now }: ServiceListProps) {
  const t = useTranslations('site.profile');
  const price = usePrice();
  const hasFreeTimes = canRequest && (artist.hours.length > 0 || artist.dateRules.some((rule) => rule.hours?.length));
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
            <li key={service.id} className="px-4 py-3 sm:px-5">
              <div className="flex items-center gap-4">
                <div className="min-w-0 flex-1">
                  <p className="break-words font-medium">
                    <bdi>{service.name}</bdi>
                  </p>
                  <p className="text-muted text-sm tabular-nums">
                    <Duration minutes={service.durationMinutes} />
                    <Notice minutes={service.noticeMinutes} />
                    {service.isInstant ? ` · ${t('atOnce')}` : null}
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
              </div>
              {service.description ? (
                <p
                  dir="auto"
                  className="mt-1 max-w-prose whitespace-pre-line text-[0.9375rem] [overflow-wrap:anywhere]"
                >
                  {service.description}
                </p>
              ) : null}
              {hasFreeTimes ? (
                <NextTimes
                  artist={{ id: artist.id, zone: artist.zone }}
                  service={{ id: service.id, name: service.name }}
                  viewerZone={viewerZone}
                  now={now}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const DAY_MINUTES = 24 * 60;

/** How long before it has to be asked for; nothing when at any time. */
function Notice({ minutes }: { readonly minutes: number }) {
  const t = useTranslations('site.profile.notice');
  if (minutes === 0) return null;
  const days = Math.ceil(minutes / DAY_MINUTES);
  return ` · ${minutes < DAY_MINUTES ? t('hours', { count: Math.ceil(minutes / 60) }) : t('days', { count: days })}`;
}

type HoursProps = {
  readonly artist: Pick<ArtistView, 'hours' | 'dateRules' | 'zone' | 'city' | 'studio'>;
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
      <DatesAhead artist={artist} now={now} />
    </section>
  );
}

const STEPS: readonly { readonly key: 'ask' | 'answer' | 'pay'; readonly icon: LucideIcon }[] = [
  { key: 'ask', icon: MessageCircleQuestion },
  { key: 'answer', icon: CalendarCheck },
  { key: 'pay', icon: HandCoins },
];

type BookingStepsProps = { readonly name: string; readonly policy: ArtistView['policy'] };

export function BookingSteps({ name, policy }: BookingStepsProps) {
  const t = useTranslations('site.profile.how');
  const ifSomethingComesUp = useTranslations('policy')('title');
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
      {policy ? (
        <div className="mt-6 border-t pt-5">
          <h3 className="mb-2 font-medium">{ifSomethingComesUp}</h3>
          <PolicyWords terms={policy.terms} artistName={name} />
        </div>
      ) : null}
    </section>
  );
}
