import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useLiveStream } from '@/components/realtime/live-provider';
import { loadOlder } from '@/components/realtime/live-queries';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ThreadView } from '@/contract/schemas/conversation';

type OlderEdgeProps = {
  readonly thread: ThreadView;
  readonly isFirstShown: boolean;
  /** Receives what loads the next older page; a call while one is under way does nothing. */
  readonly loadRef: RefObject<() => void>;
};

/** The upper end: where older entries come from, or the beginning of the conversation. */
export function OlderEdge({ thread, isFirstShown, loadRef }: OlderEdgeProps) {
  const t = useTranslations('thread');
  const { viewerId, nameOf } = useThreadScene();
  const { source } = useLiveStream();
  const busy = useRef(false);
  const [failed, setFailed] = useState(false);
  const conversationId = thread.conversation.id;

  const load = async () => {
    if (busy.current || !thread.hasOlder) return;
    busy.current = true;
    setFailed(false);
    try {
      await loadOlder(source, conversationId);
    } catch {
      setFailed(true);
    } finally {
      busy.current = false;
    }
  };

  useEffect(() => {
    loadRef.current = () => void (failed ? undefined : load());
  });

  if (!isFirstShown) return null;
  if (failed) {
    return (
      <div role="alert" className="flex flex-col items-center gap-1 py-3 text-muted text-sm">
        {t('olderFailed')}
        <Button tone="plain" size="small" onClick={() => void load()}>
          {t('olderRetry')}
        </Button>
      </div>
    );
  }
  if (thread.hasOlder) {
    return (
      <div className="flex flex-col gap-2 py-3">
        <span className="sr-only">{t('loadingOlder')}</span>
        <Skeleton className="h-9 w-2/5 rounded-xl" />
        <Skeleton className="h-9 w-1/3 self-end rounded-xl" />
      </div>
    );
  }
  const { artist, customer } = thread.conversation;
  const name = viewerId === artist.userId ? nameOf(customer.userId) : nameOf(artist.userId);
  return <p className="px-6 py-6 text-center text-muted text-sm">{t('start', { name })}</p>;
}
