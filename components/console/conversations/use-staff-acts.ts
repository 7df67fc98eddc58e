'use client';

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { consoleKeys } from '@/components/console/console-keys';
import { useConsole } from '@/components/console/console-provider';
import { withoutStaff, withStaff } from '@/components/console/conversations/with-staff';
import { useTRPCClient } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type {
  OverseenConversation,
  OverseenConversationOfStudio,
  OverseenPage,
} from '@/contract/schemas/console-views';

type Person = OverseenConversation['staff'][number];
type Change = <T extends OverseenConversation>(conversation: T) => T;

/** Giving a conversation to staff and taking it back; the other one is always a press away. */
export function useStaffActs(conversationId: string) {
  const t = useTranslations('console.conversations.staff');
  const client = useTRPCClient();
  const { explain } = useRefusal();
  const put = usePut(conversationId);
  const fail = (error: unknown) => void showToast(explain(error).sentence, { tone: 'bad' });

  const give = useMutation({
    mutationFn: ({ userId }: Person) => client.console.giveConversation.mutate({ conversationId, userId }),
    onSuccess: (_, person) => {
      put((one) => withStaff(one, person));
      void showToast(t('given', { name: person.name }), { tone: 'ok' });
    },
    onError: fail,
  });
  const take = useMutation({
    mutationFn: ({ userId }: Person) => client.console.takeConversation.mutate({ conversationId, userId }),
    onSuccess: (_, person) => {
      put((one) => withoutStaff(one, person.userId));
      void showToast(t('taken', { name: person.name }), {
        action: { label: t('undo'), onClick: () => give.mutate(person) },
      });
    },
    onError: fail,
  });
  return { give, take };
}

/** Into what is cached, instead of asking again: a search by word would be recorded once more. */
function usePut(conversationId: string) {
  const cache = useQueryClient();
  const { studio } = useConsole();
  return (change: Change) => {
    cache.setQueryData<OverseenConversationOfStudio>(
      consoleKeys.conversation(conversationId),
      (one) => one && change(one),
    );
    cache.setQueriesData<InfiniteData<OverseenPage>>({ queryKey: consoleKeys.lists }, (list) =>
      list && 'pages' in list
        ? {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === conversationId ? change(one) : one)),
            })),
          }
        : list,
    );
    void cache.invalidateQueries({ queryKey: consoleKeys.people(studio.id) });
    void cache.invalidateQueries({ queryKey: consoleKeys.overview(studio.id) });
  };
}
