'use client';

import dynamic from 'next/dynamic';
import { type RefObject, useMemo, useState } from 'react';
import type { ComposerMode } from '@/components/composer/composer-mode';
import type { MessageLogHandle } from '@/components/conversation/thread/message-log';
import type { ThreadActs } from '@/components/conversation/thread/thread-context';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import type { MessageView } from '@/contract/schemas/message';

const MessageMenu = dynamic(
  () => import('@/components/conversation/thread/message-menu').then((module) => module.MessageMenu),
  { ssr: false },
);

type Options = {
  readonly log: RefObject<MessageLogHandle | null>;
  readonly setMode: (mode: ComposerMode) => void;
  readonly remove: (message: MessageView) => void;
  readonly retry: (outgoing: OutgoingMessage) => void;
  readonly discard: (outgoing: OutgoingMessage) => void;
  readonly ask: ThreadActs['ask'];
  /** Opens the sheet of a new request; `null` where none can be made. */
  readonly book: (() => void) | null;
};

/** What can be done with entries, and the one menu that offers it. */
export function useMessageActs({ log, setMode, remove, retry, discard, ask, book }: Options) {
  const [target, setTarget] = useState<{ message: MessageView; anchor: HTMLElement } | null>(null);

  const acts = useMemo<ThreadActs>(
    () => ({
      reply: (message) => setMode({ kind: 'reply', message }),
      openMenu: (message, anchor) => setTarget({ message, anchor }),
      jumpTo: (seq) => void log.current?.jumpWhere((one) => one.seq === seq),
      retry,
      discard,
      ask,
      rewrite: (outgoing) => {
        discard(outgoing);
        setMode({ kind: 'new', text: outgoing.text });
      },
      rewriteRequest:
        book &&
        (async (outgoing) => {
          const { rewriteRequest } = await import('@/components/booking/request-steps/rewrite-request');
          if (!rewriteRequest(outgoing)) return;
          discard(outgoing);
          book();
        }),
    }),
    [log, setMode, retry, discard, ask, book],
  );

  const menu = target ? (
    <MessageMenu
      {...target}
      onReply={acts.reply}
      onEdit={(message) => setMode({ kind: 'edit', message })}
      onDelete={remove}
      onClose={() => setTarget(null)}
    />
  ) : null;
  return { acts, menu };
}
