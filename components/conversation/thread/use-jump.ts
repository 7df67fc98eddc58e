import { useCallback, useEffect, useState } from 'react';
import type { ThreadEntry } from '@/components/conversation/thread/thread-entries';
import { useLiveStream } from '@/components/realtime/live-provider';
import { loadBackTo } from '@/components/realtime/live-queries';
import type { MessageView } from '@/contract/schemas/message';

const FLASH_MS = 1_800;

type Options = {
  readonly conversationId: string;
  readonly entries: readonly ThreadEntry[];
  readonly onMissing: () => void;
  /** Puts the entry into the page. */
  readonly show: (key: string) => void;
};

/** Goes to an entry, however far back it is, and marks it for a moment. */
export function useJump({ conversationId, entries, onMissing, show }: Options) {
  const { source } = useLiveStream();
  const [wantedSeq, setWantedSeq] = useState<number | null>(null);
  const [flashKey, setFlashKey] = useState<string | null>(null);

  const jumpWhere = useCallback(
    async (isWanted: (message: MessageView) => boolean) => {
      const found = await loadBackTo(source, conversationId, isWanted).catch(() => null);
      if (found) setWantedSeq(found.seq);
      else onMissing();
    },
    [source, conversationId, onMissing],
  );

  // The page that was loaded shows up with a later render; then the entry has its key.
  useEffect(() => {
    const entry = wantedSeq === null ? undefined : entries.find((one) => one.message.seq === wantedSeq);
    if (!entry) return;
    setWantedSeq(null);
    show(entry.key);
    setFlashKey(entry.key);
  }, [wantedSeq, entries, show]);

  useEffect(() => {
    if (flashKey === null) return;
    const timer = setTimeout(() => setFlashKey(null), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flashKey]);

  return { flashKey, jumpWhere };
}
