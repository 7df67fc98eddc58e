'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { RequestSteps } from '@/components/booking/request-steps/request-steps';
import { emptyDraft } from '@/components/booking/request-steps/wish-draft';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { browserZone } from '@/components/shell/browser-zone';
import type { ContactArtist } from '@/components/site/contact/contact-sheet';
import { Button } from '@/components/ui/button';

type RequestStepProps = {
  readonly artist: ContactArtist;
  readonly serviceId: string | null;
  /** A free time to begin with. */
  readonly startsAt: string | null;
  readonly isSignedIn: boolean;
  readonly onWish: (wish: BookingWish) => void;
  readonly onWriteInstead: () => void;
};

/** The guided request, by the clocks of this browser. */
export function RequestStep({ artist, serviceId, startsAt, isSignedIn, onWish, onWriteInstead }: RequestStepProps) {
  const t = useTranslations('contact.write');
  const initial = useMemo(
    () =>
      emptyDraft({
        zone: browserZone(),
        serviceId: artist.services.find(({ id }) => id === serviceId)?.id ?? null,
        startsAt,
      }),
    [artist.services, serviceId, startsAt],
  );
  if (artist.services.length === 0) {
    return (
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('noServices', { name: artist.name })}</p>
        <Button size="large" onClick={onWriteInstead}>
          {t('toMessage')}
        </Button>
      </div>
    );
  }
  return (
    <RequestSteps
      artist={artist}
      services={artist.services}
      initial={initial}
      draftKey={artist.id}
      onSubmit={onWish}
      busy={false}
      problem={null}
      submitLabel={t(isSignedIn ? 'send' : 'submit')}
    />
  );
}
