import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveStream } from '@/components/realtime/live-provider';
import { putMessageAnswer } from '@/components/realtime/live-queries';
import { type Calls, useCalls } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type { MessageView } from '@/contract/schemas/message';

const UNDO_MS = 5_000;

/** Leaves with the page: an ordinary request would be cut off when the tab closes. */
const deleteFromLeavingPage = (headers: Calls['headers'], conversationId: string, seq: number) =>
  void fetch('/api/trpc/messages.delete', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ conversationId, seq }),
  });

/** Deleting own messages: gone from view at once, from the server when the time for "Undo" is over or the page is left. */
export function useDeletions(conversationId: string) {
  const t = useTranslations('thread.act');
  const { source } = useLiveStream();
  const { headers } = useCalls();
  const { explain } = useRefusal();
  const waiting = useRef(new Map<number, ReturnType<typeof setTimeout>>());
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());

  const show = useCallback((seq: number) => setHidden((now) => new Set([...now].filter((one) => one !== seq))), []);

  const carryOut = useCallback(
    async (seq: number) => {
      waiting.current.delete(seq);
      try {
        putMessageAnswer(source, await source.client.messages.delete.mutate({ conversationId, seq }));
      } catch (error) {
        show(seq);
        await showToast(explain(error).sentence, { tone: 'bad' });
      }
    },
    [source, conversationId, show, explain],
  );

  const undo = useCallback(
    (seq: number) => {
      const timer = waiting.current.get(seq);
      if (!timer) return;
      clearTimeout(timer);
      waiting.current.delete(seq);
      show(seq);
    },
    [show],
  );

  const remove = useCallback(
    ({ seq }: MessageView) => {
      if (waiting.current.has(seq)) return;
      waiting.current.set(
        seq,
        setTimeout(() => void carryOut(seq), UNDO_MS),
      );
      setHidden((now) => new Set([...now, seq]));
      const action = { label: t('undo'), onClick: () => undo(seq) };
      void showToast(t('deleted'), { action, durationMs: UNDO_MS, id: `deleted-${conversationId}-${seq}` });
    },
    [carryOut, undo, t, conversationId],
  );

  useEffect(() => {
    const open = waiting.current;
    const flush = () => {
      for (const [seq, timer] of open) {
        clearTimeout(timer);
        deleteFromLeavingPage(headers, conversationId, seq);
      }
      open.clear();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [headers, conversationId]);

  return { hidden, remove };
}
