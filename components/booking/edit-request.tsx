'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { RequestSteps } from '@/components/booking/request-steps/request-steps';
import { draftOfBooking } from '@/components/booking/request-steps/wish-draft';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useLiveStream } from '@/components/realtime/live-provider';
import { showToast } from '@/components/ui/toast';
import type { ArtistView } from '@/contract/schemas/artist';
import type { BookingView } from '@/contract/schemas/booking';

type EditRequestProps = { readonly artist: ArtistView; readonly booking: BookingView; readonly onDone: () => void };

/** Says a request anew, from what it says now. */
export function EditRequest({ artist, booking: now, onDone }: EditRequestProps) {
  const t = useTranslations('bookings.request');
  const { viewer } = useLiveStream();
  const { act, isPending, refused } = useBookingAct<BookingWish & { bookingId: string }>(
    now.conversationId,
    (input) => ({ kind: 'booking-act', act: 'editRequest', input }),
  );
  // What this is about to change; live events may bring a newer one meanwhile, and the server then has the last word.
  const [booking] = useState(now);
  const [initial] = useState(() => draftOfBooking(booking, viewer.zone));
  // By version: a draft over an older state of the request would bring back what was changed since.
  const draftKey = `${viewer.userId}.${booking.id}.${booking.version}`;
  return (
    <RequestSteps
      artist={artist}
      services={artist.services}
      initial={initial}
      draftKey={draftKey}
      startAt="review"
      busy={isPending}
      problem={refused?.sentence ?? null}
      submitLabel={t('saveEdit')}
      onSubmit={(wish) =>
        act(
          { ...wish, bookingId: booking.id },
          {
            onStored: () => requestShelf.forget(draftKey),
            onDone: (how) => {
              if (how === 'stored') void showToast(t('saved'), { tone: 'ok' });
              onDone();
            },
          },
        )
      }
    />
  );
}
