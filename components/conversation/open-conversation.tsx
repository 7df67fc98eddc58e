'use client';

import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { ThreadScreen } from '@/components/conversation/thread-screen';
import { ThreadSkeleton, UnopenedThread } from '@/components/conversation/unopened-thread';
import { useLiveStream } from '@/components/realtime/live-provider';
import { threadQuery } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

const MissingConversation = dynamic(() =>
  import('@/components/conversation/missing-conversation').then((module) => module.MissingConversation),
);

/** One conversation by its id: from the cache at once, else what the list knows of it until it comes. */
export function OpenConversation({ conversationId }: { readonly conversationId: string }) {
  const { source } = useLiveStream();
  const { explain } = useRefusal();
  const t = useTranslations('conversations');
  const { data, error, refetch } = useQuery(threadQuery(source, conversationId));
  if (data) return <ThreadScreen thread={data} />;
  if (!error) {
    return (
      <UnopenedThread conversationId={conversationId}>
        <ThreadSkeleton />
      </UnopenedThread>
    );
  }
  const { code, sentence } = explain(error);
  if (code === 'conversation.not-found' || code === 'input.invalid') return <MissingConversation />;
  // Never opened here, or long ago: opens by itself once the line is back.
  const isKept = error.name !== 'NotKept';
  return (
    <UnopenedThread conversationId={conversationId}>
      <EmptyState
        className="m-auto"
        icon={CloudOff}
        title={t(isKept ? 'failed.title' : 'notKept.title')}
        body={isKept ? sentence : t('notKept.body')}
        action={isKept ? <Button onClick={() => void refetch()}>{t('failed.retry')}</Button> : undefined}
      />
    </UnopenedThread>
  );
}
