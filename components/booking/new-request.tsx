'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTimeHold } from '@/components/booking/at-once/use-time-hold';
import type { Chosen } from '@/components/booking/chosen';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { RequestSteps } from '@/components/booking/request-steps/request-steps';
import { toldOf } from '@/components/booking/request-steps/told-of';
import { emptyDraft } from '@/components/booking/request-steps/wish-draft';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useLiveStream } from '@/components/realtime/live-provider';
import type { ArtistView } from '@/contract/schemas/artist';

type NewRequestProps = {
  readonly artist: ArtistView;
  /** The one with the artist, in which it will stand. */
  readonly conversationId: string;
  /** To begin with, when it is one of the artist's. */
  readonly chosen: Chosen;
  readonly onDone: () => void;
};

/** A request of somebody who is signed in. */
export function NewRequest({ artist, conversationId, chosen, onDone }: NewRequestProps) {
  const t = useTranslations('bookings.request');
  const { viewer } = useLiveStream();
  const { act, isPending, refused } = useBookingAct<BookingWish & { artistId: string }>(conversationId, (input) => ({
    kind: 'booking-request',
    input,
    told: toldOf(input, artist),
  }));
  const draftKey = `${viewer.userId}.${artist.id}`;
  const [initial] = useState(() => {
    const only = artist.services.length === 1 ? artist.services[0] : undefined;
    const wanted = artist.services.find((one) => one.id === chosen.serviceId) ?? only;
    return emptyDraft({ zone: viewer.zone, serviceId: wanted?.id ?? null, startsAt: chosen.startsAt ?? null });
  });
  const { hold, book } = useTimeHold(artist, viewer.zone);
  const bookNow = async (wish: BookingWish) => {
    if (!(await book(wish))) return;
    requestShelf.forget(draftKey);
    onDone();
  };
  return (
    <RequestSteps
      artist={artist}
      services={artist.services}
      initial={initial}
      draftKey={draftKey}
      busy={isPending}
      problem={refused?.sentence ?? null}
      submitLabel={t('send')}
      hold={hold}
      onSubmit={({ atOnce, ...wish }) =>
        atOnce
          ? void bookNow({ ...wish, atOnce })
          : act(
              { ...wish, artistId: artist.id },
              {
                onStored: () => requestShelf.forget(draftKey),
                onDone,
              },
            )
      }
    />
  );
}
