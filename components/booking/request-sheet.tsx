'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { chosenOf } from '@/components/booking/chosen';
import { EditRequest } from '@/components/booking/edit-request';
import { NewRequest } from '@/components/booking/new-request';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Sheet } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import type { ArtistView } from '@/contract/schemas/artist';
import type { BookingView } from '@/contract/schemas/booking';

type RequestSheetProps = {
  readonly artist: { readonly id: string; readonly name: string; readonly zone: string };
  readonly conversationId: string;
  /** A request to change instead of a new one. */
  readonly booking?: BookingView;
  /** Chosen beforehand, when it is one of the artist's. */
  /** Or as `chosenText` has it, with a free time. */
  readonly serviceId?: string | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Asks an artist for a booking, or changes what was asked for. */
export function RequestSheet({
  artist,
  conversationId,
  booking,
  serviceId = null,
  onClose,
  onDone,
}: RequestSheetProps) {
  const t = useTranslations('bookings.request');
  const done = () => {
    onDone?.();
    onClose();
  };
  const name = artist.name;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={booking ? t('editTitle') : t('title')}
      description={booking ? t('editDescription', { name }) : t('description', { name })}
    >
      <WithServices artist={artist} isEdit={booking !== undefined}>
        {(found) =>
          booking ? (
            <EditRequest artist={found} booking={booking} onDone={done} />
          ) : (
            <NewRequest
              artist={found}
              conversationId={conversationId}
              chosen={chosenOf(serviceId ?? '')}
              onDone={done}
            />
          )
        }
      </WithServices>
    </Sheet>
  );
}

type WithServicesProps = {
  readonly artist: RequestSheetProps['artist'];
  readonly isEdit: boolean;
  readonly children: (artist: ArtistView) => ReactNode;
};

function WithServices({ artist, isEdit, children }: WithServicesProps) {
  const t = useTranslations('bookings.request');
  const retryLabel = useTranslations('bookings.failed')('retry');
  const trpc = useTRPC();
  const { explain } = useRefusal();
  const { data, error, refetch } = useQuery(trpc.artists.byId.queryOptions({ artistId: artist.id }));
  if (data) {
    if (data.services.length === 0) return <p className="text-muted">{t('noServices', { name: artist.name })}</p>;
    if (data.isPaused && !isEdit) return <p className="text-muted">{t('paused', { name: artist.name })}</p>;
    return children(data);
  }
  if (!error) return <FormSkeleton />;
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="alert">{explain(error).sentence}</p>
      <Button tone="plain" onClick={() => void refetch()}>
        {retryLabel}
      </Button>
    </div>
  );
}

function FormSkeleton() {
  return (
    <LoadingRegion className="flex min-h-[min(27rem,62dvh)] flex-col gap-4">
      <Skeleton className="h-6 w-24" />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </LoadingRegion>
  );
}
