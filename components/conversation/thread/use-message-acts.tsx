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
};

/** What can be done with entries, and the one menu that offers it. */
export function useMessageActs({ log, setMode, remove, retry, discard, ask }: Options) {
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
        if (outgoing.kind === 'text') setMode({ kind: 'new', text: outgoing.text });
      },
    }),
    [log, setMode, retry, discard, ask],
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
