'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import { useLiveStream } from '@/components/realtime/live-provider';
import { gistOf } from '@/contract/messages/preview';
import type { MessageView } from '@/contract/schemas/message';
import { cleanText } from '@/contract/text/clean-text';

const NONE: readonly Outgoing[] = [];

type Written = { readonly text: string; readonly replyTo: MessageView | null };

/** The messages of one conversation that are on their way, and what can be done with them. */
export function useOutgoing(conversationId: string, messages: readonly MessageView[]) {
  const { outgoing: box, viewer } = useLiveStream();
  const all = useSyncExternalStore(box.subscribe, box.all, () => NONE);
  const outgoing = useMemo(() => all.filter((one) => one.conversationId === conversationId), [all, conversationId]);

  useEffect(() => {
    if (outgoing.length === 0) return;
    const own = messages.filter((one) => one.senderId === viewer.userId);
    box.settle(new Set(own.map((one) => one.clientId)));
  }, [outgoing, messages, viewer.userId, box]);

  const send = useCallback(
    ({ text, replyTo }: Written): boolean => {
      const clean = cleanText(text);
      if (clean === '') return false;
      const quote = replyTo && quoteOf(replyTo);
      box.write({
        clientId: uuidv7(),
        conversationId,
        text: clean,
        replyTo: quote,
        writtenAt: new Date().toISOString(),
      });
      return true;
    },
    [box, conversationId],
  );

  const retry = useCallback(({ clientId }: Outgoing) => box.retry(clientId), [box]);
  const discard = useCallback(({ clientId }: Outgoing) => box.discard(clientId), [box]);
  return { outgoing, send, retry, discard };
}

const quoteOf = (message: MessageView): MessageView['replyTo'] => ({
  seq: message.seq,
  senderId: message.senderId,
  preview: message.preview,
  gist: gistOf(message),
});
