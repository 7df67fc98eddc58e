'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { OpenConversation } from '@/components/conversation/open-conversation';
import { useOpenId } from '@/components/conversation/use-open-id';
import { liveKeys } from '@/components/realtime/live-keys';
import { useLiveStream } from '@/components/realtime/live-provider';
import { conversationsQuery } from '@/components/realtime/live-queries';
import { seedOnce } from '@/components/realtime/seed-once';
import { EmptyState } from '@/components/ui/empty-state';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

type ConversationPaneProps = {
  /** What the server rendered the page with; the address may have moved on since. */
  readonly first?: ThreadView;
};

/** Shows the conversation that the address names, or what to do when it names none. */
export function ConversationPane({ first }: ConversationPaneProps) {
  const openId = useOpenId();
  const cache = useQueryClient();
  useState(() => first && seedOnce(cache, liveKeys.thread(first.conversation.id), first));

  // List and thread are read one after the other. If something happened in between, the stream begins after it: fetch the older one again.
  useEffect(() => {
    if (!first) return;
    const key = liveKeys.thread(first.conversation.id);
    const list = cache.getQueryData<ConversationPage>(liveKeys.conversations);
    const line = list?.items.find((one) => one.id === first.conversation.id);
    const thread = cache.getQueryData<ThreadView>(key);
    if (line && thread && line.rev > thread.conversation.rev)
      void cache.invalidateQueries({ queryKey: key, exact: true });
  }, [first, cache]);

  if (openId === null) return <NothingOpen />;
  return <OpenConversation key={openId} conversationId={openId} />;
}

/** What to do at the desk; the list beside it speaks for itself while there is nothing to choose. */
function NothingOpen() {
  const t = useTranslations('conversations.choose');
  const { source } = useLiveStream();
  const { data } = useQuery(conversationsQuery(source));
  if (!data || data.items.length === 0) return null;
  return <EmptyState className="m-auto" icon={MessagesSquare} title={t('title')} body={t('body')} />;
}
