'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { counterpartOf } from '@/components/conversation/counterpart';
import { BackLink } from '@/components/conversation/thread/back-link';
import { useLiveStream } from '@/components/realtime/live-provider';
import { conversationsQuery } from '@/components/realtime/live-queries';
import { Avatar } from '@/components/ui/avatar';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

type UnopenedThreadProps = { readonly conversationId: string; readonly children: ReactNode };

/** A conversation whose messages are not here: whom it is with is known from the list, and the way back is open. */
export function UnopenedThread({ conversationId, children }: UnopenedThreadProps) {
  const { source, viewer } = useLiveStream();
  const { data } = useQuery(conversationsQuery(source));
  const known = data?.items.find((one) => one.id === conversationId);
  const other = known ? counterpartOf(known, viewer.userId) : null;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <header className="flex min-h-16 items-center gap-2 border-b bg-raised px-2 sm:px-4">
        <BackLink />
        {other ? (
          <>
            <Avatar name={other.name} picture={other.picture} />
            <div className="min-w-0 flex-1 ps-1">
              <h1 className="truncate font-semibold text-base leading-tight tracking-tight">{other.name}</h1>
              <p className="truncate text-muted text-sm leading-tight">{known?.studio.name}</p>
            </div>
          </>
        ) : (
          <>
            <Skeleton className="size-11 rounded-full" />
            <Skeleton className="h-5 w-40" />
          </>
        )}
      </header>
      {children}
    </div>
  );
}

/** Where its messages will stand. */
export function ThreadSkeleton() {
  return (
    <LoadingRegion className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-3 p-5">
      <Skeleton className="h-10 w-2/5 rounded-xl" />
      <Skeleton className="h-10 w-1/3 self-end rounded-xl" />
      <Skeleton className="h-16 w-1/2 rounded-xl" />
      <Skeleton className="h-10 w-1/4 self-end rounded-xl" />
    </LoadingRegion>
  );
}
