'use client';

import { CalendarPlus, MessageCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Duration, usePrice } from '@/components/site/service-facts';
import { useContact } from '@/components/site/use-contact';
import { Button } from '@/components/ui/button';
import type { ArtistView } from '@/contract/schemas/artist';

type ProfileActionsProps = {
  readonly artist: Pick<ArtistView, 'id' | 'handle' | 'services'>;
  readonly viewer: 'anonymous' | 'signed-in' | 'own';
};

const ANY_SERVICE = '1';

/** What is offered, and the ways to begin: a message, or a request for one of the services. */
export function ProfileActions({ artist, viewer }: ProfileActionsProps) {
  const t = useTranslations('site.profile');
  const price = usePrice();
  const priceOnRequest = useTranslations('site.directory')('priceOnRequest');
  const { open, isOpening } = useContact(artist, viewer !== 'anonymous');
  const isOwn = viewer === 'own';
  return (
    <>
      {isOwn ? (
        <p className="rounded-md bg-sunken px-4 py-3 text-muted text-sm">{t('yours')}</p>
      ) : (
        <div>
          <div className="flex flex-col gap-3 sm:flex-row">
            <Button size="large" disabled={isOpening} onClick={() => open(ANY_SERVICE)}>
              <CalendarPlus aria-hidden className="size-5" />
              {t('request')}
            </Button>
            <Button size="large" tone="plain" disabled={isOpening} onClick={() => open(null)}>
              <MessageCircle aria-hidden className="size-5" />
              {t('message')}
            </Button>
          </div>
          {viewer === 'anonymous' ? <p className="mt-3 text-muted text-sm">{t('signInNote')}</p> : null}
        </div>
      )}
      <section aria-labelledby="services">
        <h2 id="services" className="mb-3 font-semibold text-lg">
          {t('services')}
        </h2>
        {artist.services.length === 0 ? (
          <p className="text-muted">{t('noServices')}</p>
        ) : (
          <ul className="divide-y rounded-lg border bg-raised shadow-raised">
            {artist.services.map((service) => (
              <li key={service.id} className="flex items-center gap-4 px-5 py-3.5">
                <div className="min-w-0 flex-1">
                  <p className="font-medium" dir="auto">
                    {service.name}
                  </p>
                  <p className="text-muted text-sm tabular-nums">
                    <Duration minutes={service.durationMinutes} />
                    {' · '}
                    {service.priceCents === null ? priceOnRequest : price(service.priceCents, service.currency)}
                  </p>
                </div>
                {isOwn ? null : (
                  <Button
                    tone="plain"
                    size="small"
                    disabled={isOpening}
                    aria-label={t('requestService', { service: service.name })}
                    onClick={() => open(service.id)}
                  >
                    <CalendarPlus aria-hidden className="size-4" />
                    <span className="hidden sm:inline">{t('request')}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
