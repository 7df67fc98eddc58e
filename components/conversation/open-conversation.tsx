'use client';

import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MissingConversation } from '@/components/conversation/missing-conversation';
import { ThreadScreen } from '@/components/conversation/thread-screen';
import { useLiveStream } from '@/components/realtime/live-provider';
import { threadQuery } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';

/** One conversation by its id: from the cache at once, else a skeleton until it comes. */
export function OpenConversation({ conversationId }: { readonly conversationId: string }) {
  const { source } = useLiveStream();
  const { explain } = useRefusal();
  const t = useTranslations('conversations.failed');
  const { data, error, refetch } = useQuery(threadQuery(source, conversationId));
  if (data) return <ThreadScreen thread={data} />;
  if (!error) return <ThreadSkeleton />;
  const { code, sentence } = explain(error);
  if (code === 'conversation.not-found' || code === 'input.invalid') return <MissingConversation />;
  return (
    <EmptyState
      className="m-auto"
      icon={CloudOff}
      title={t('title')}
      body={sentence}
      action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
    />
  );
}

function ThreadSkeleton() {
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex min-h-16 items-center gap-3 border-b bg-raised px-4">
        <Skeleton className="size-11 rounded-full" />
        <Skeleton className="h-5 w-40" />
      </div>
      <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-3 p-5">
        <Skeleton className="h-10 w-2/5 rounded-xl" />
        <Skeleton className="h-10 w-1/3 self-end rounded-xl" />
        <Skeleton className="h-16 w-1/2 rounded-xl" />
        <Skeleton className="h-10 w-1/4 self-end rounded-xl" />
      </div>
    </div>
  );
}
