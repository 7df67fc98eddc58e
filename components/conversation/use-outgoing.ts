'use client';

import { useCallback, useEffect, useMemo } from 'react';
import { newClientId } from '@/components/outbox/new-client-id';
import { isOutgoingMessage, type OutgoingMessage } from '@/components/outbox/outbox-entry';
import { useUnderway } from '@/components/outbox/use-underway';
import { useLiveStream } from '@/components/realtime/live-provider';
import { gistOf } from '@/contract/messages/preview';
import type { MessageView } from '@/contract/schemas/message';
import { cleanText } from '@/contract/text/clean-text';

type Written = { readonly text: string; readonly replyTo: MessageView | null };

/** The messages of one conversation that are on their way, and what can be done with them. */
export function useOutgoing(conversationId: string, messages: readonly MessageView[]) {
  const { outbox, viewer } = useLiveStream();
  const underway = useUnderway(conversationId);
  const outgoing = useMemo(() => underway.filter(isOutgoingMessage), [underway]);

  useEffect(() => {
    if (underway.length === 0) return;
    const own = messages.filter((one) => one.senderId === viewer.userId);
    outbox.settle(new Set(own.map((one) => one.clientId)));
  }, [underway, messages, viewer.userId, outbox]);

  const send = useCallback(
    ({ text, replyTo }: Written): boolean => {
      const clean = cleanText(text);
      if (clean === '') return false;
      void outbox.write({
        kind: 'text',
        viewerId: viewer.userId,
        clientId: newClientId(),
        conversationId,
        text: clean,
        replyTo: replyTo && quoteOf(replyTo),
        writtenAt: new Date().toISOString(),
      });
      return true;
    },
    [outbox, viewer.userId, conversationId],
  );

  const retry = useCallback(({ clientId }: OutgoingMessage) => outbox.retry(clientId), [outbox]);
  const discard = useCallback(({ clientId }: OutgoingMessage) => outbox.discard(clientId), [outbox]);
  return { outgoing, send, retry, discard };
}

const quoteOf = (message: MessageView): MessageView['replyTo'] => ({
  seq: message.seq,
  senderId: message.senderId,
  preview: message.preview,
  gist: gistOf(message),
});
