'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { Underway } from '@/components/outbox/outbox-entry';
import { useLiveStream } from '@/components/realtime/live-provider';

const NONE: readonly Underway[] = [];

/** What waits in one conversation, oldest first; the same array as long as nothing about it changed. */
export function useUnderway(conversationId: string): readonly Underway[] {
  const { outbox } = useLiveStream();
  const all = useSyncExternalStore(outbox.subscribe, outbox.all, () => NONE);
  return useMemo(() => {
    const here = all.filter((one) => one.conversationId === conversationId);
    return here.length > 0 ? here : NONE;
  }, [all, conversationId]);
}
