import { useCallback, useEffect, useRef } from 'react';
import { useLiveStream } from '@/components/realtime/live-provider';

const RENEW_EVERY_MS = 2_000;

/** Tells the others that keys go, at most every two seconds, and that they stopped, once. */
export function useTypingSignal(conversationId: string) {
  const { client } = useLiveStream().source;
  const lastSentAt = useRef(0);

  const tell = useCallback(
    (typing: boolean) => {
      // Lost signals expire by themselves.
      client.conversations.typing.mutate({ conversationId, typing }).catch(() => undefined);
    },
    [client, conversationId],
  );

  const onKeys = useCallback(() => {
    const now = Date.now();
    if (now - lastSentAt.current < RENEW_EVERY_MS) return;
    lastSentAt.current = now;
    tell(true);
  }, [tell]);

  const onStop = useCallback(() => {
    if (lastSentAt.current === 0) return;
    lastSentAt.current = 0;
    tell(false);
  }, [tell]);

  useEffect(() => onStop, [onStop]);
  return { onKeys, onStop };
}
