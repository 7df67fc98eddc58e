import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { goShallow } from '@/components/conversation/shallow-link';
import { useLiveStream } from '@/components/realtime/live-provider';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type { MessageView } from '@/contract/schemas/message';

/** For the person alone: the sender still sees it as read. */
export function useMarkUnread(): (message: MessageView) => void {
  const t = useTranslations('thread.act');
  const { source } = useLiveStream();
  const { explain } = useRefusal();
  return useCallback(
    ({ conversationId, seq }) => {
      // Whoever still looks at it would read it again at once.
      goShallow('/conversations');
      source.client.conversations.markUnread.mutate({ conversationId, seq }).then(
        () => showToast(t('markedUnread'), { tone: 'ok' }),
        (error: unknown) => showToast(explain(error).sentence, { tone: 'bad' }),
      );
    },
    [source, t, explain],
  );
}
