'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { CONSOLE_FRESH } from '@/components/console/console-fresh';
import { consoleKeys } from '@/components/console/console-keys';
import { VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { BeforeLook } from '@/components/console/conversations/before-look';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { NotInConsole } from '@/components/console/shell/not-in-console';
import { RowsSkeleton } from '@/components/console/shell/rows-skeleton';
import { useWayBack } from '@/components/console/shell/use-way-back';
import { LookScreen } from '@/components/console/viewer/look-screen';
import { useLook } from '@/components/console/viewer/use-look';
import { refusalOf } from '@/components/shell/refusal-of';
import { useTRPCClient } from '@/components/shell/trpc';
import type { OverseenConversationOfStudio } from '@/contract/schemas/console-views';

/** One conversation: from outside first, and read after a reason was given. */
export function ConversationDetail({ conversationId }: { readonly conversationId: string }) {
  const client = useTRPCClient();
  const { studio, chooseStudio } = useConsole();
  useWayBack(VIEW_PATHS.conversations);
  const { data, error, refetch } = useQuery({
    ...CONSOLE_FRESH,
    queryKey: consoleKeys.conversation(conversationId),
    queryFn: () => client.console.conversation.query({ conversationId }),
  });
  const studioId = data?.studioId ?? studio.id;
  // An address from elsewhere may be of another studio of theirs.
  useEffect(() => {
    if (studioId !== studio.id) chooseStudio(studioId);
  }, [studioId, studio.id, chooseStudio]);

  if (data) return <OpenConversation conversation={data} />;
  if (!error) return <RowsSkeleton />;
  const { code } = refusalOf(error);
  if (code === 'conversation.not-found' || code === 'input.invalid') return <NotInConsole />;
  return <ConsoleFailed error={error} onRetry={() => void refetch()} />;
}

function OpenConversation({ conversation }: { readonly conversation: OverseenConversationOfStudio }) {
  const look = useLook(conversation.id);
  return look.page ? (
    <LookScreen page={look.page} onOlder={look.older} onClose={look.close} onOver={look.endOfTime} />
  ) : (
    <BeforeLook conversation={conversation} look={look} />
  );
}
