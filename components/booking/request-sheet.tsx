'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RequestForm } from '@/components/booking/request-form';
import { useTRPC } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';

type RequestSheetProps = {
  readonly artist: { readonly id: string; readonly name: string; readonly zone: string };
  /** Chosen beforehand, when it is one of the artist's. */
  readonly serviceId: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks an artist for a booking. */
export function RequestSheet({ artist, serviceId, onClose, onDone }: RequestSheetProps) {
  const t = useTranslations('bookings.request');
  const retryLabel = useTranslations('bookings.failed')('retry');
  const trpc = useTRPC();
  const { explain } = useRefusal();
  const { data, error, refetch } = useQuery(trpc.artists.byId.queryOptions({ artistId: artist.id }));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description', { name: artist.name })}
    >
      {data ? (
        data.services.length > 0 ? (
          <RequestForm
            artist={artist}
            services={data.services}
            serviceId={serviceId}
            onDone={() => {
              onDone();
              onClose();
            }}
          />
        ) : (
          <p className="text-muted">{t('noServices', { name: artist.name })}</p>
        )
      ) : error ? (
        <div className="flex flex-col items-start gap-3">
          <p role="alert">{explain(error).sentence}</p>
          <Button tone="plain" onClick={() => void refetch()}>
            {retryLabel}
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <Skeleton className="h-17" />
          <Skeleton className="h-17" />
          <Skeleton className="h-32" />
        </div>
      )}
    </Sheet>
  );
}
