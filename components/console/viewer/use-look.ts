'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { withOlder } from '@/components/console/viewer/with-older';
import { useTRPCClient } from '@/components/shell/trpc';
import type { ViewingPage } from '@/contract/schemas/console-views';

export type Look = ReturnType<typeof useLook>;

/**
 * A look into one conversation. What it shows lives in this component alone, in no cache and no address, and is gone when the
 * page is left, put away by the browser, or half an hour old.
 */
export function useLook(conversationId: string) {
  const client = useTRPCClient();
  const [page, setPage] = useState<ViewingPage | null>(null);
  const [reason, setReason] = useState('');
  const [isOver, setIsOver] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const isHere = useRef(true);

  const close = useCallback(() => setPage(null), []);
  const endOfTime = useCallback(() => {
    setPage(null);
    setIsOver(true);
  }, []);
  useEffect(() => {
    isHere.current = true;
    // Also where the browser keeps the page for the way back.
    window.addEventListener('pagehide', close);
    return () => {
      isHere.current = false;
      window.removeEventListener('pagehide', close);
    };
  }, [close]);

  const open = async (why: string): Promise<void> => {
    const opened = await client.console.openViewing.mutate({ conversationId, reason: why });
    if (!isHere.current) return;
    setIsOver(false);
    setWasOpened(true);
    setPage(opened);
  };
  const older = async (): Promise<void> => {
    const beforeSeq = page?.messages[0]?.seq;
    if (!page || !beforeSeq) return;
    const before = await client.console.viewingPage.mutate({ viewingId: page.viewing.id, beforeSeq });
    setPage((now) => now && withOlder(now, before));
  };
  return { page, reason, setReason, isOver, wasOpened, open, older, close, endOfTime };
}
