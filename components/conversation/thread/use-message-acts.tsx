'use client';

import { Copy, CornerUpLeft, MailOpen, Pencil, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type RefObject, useMemo, useState } from 'react';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { canDelete, canEdit, canMarkUnread } from '@/components/conversation/thread/can-change';
import type { MessageLogHandle } from '@/components/conversation/thread/message-log';
import type { ThreadActs } from '@/components/conversation/thread/thread-context';
import { useMarkUnread } from '@/components/conversation/thread/use-mark-unread';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import { useLiveStream } from '@/components/realtime/live-provider';
import { showToast } from '@/components/ui/toast';
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
  const t = useTranslations('thread.act');
  const { viewer } = useLiveStream();
  const markUnread = useMarkUnread();
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

  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    await showToast(t('copied'), { tone: 'ok' });
  };

  const entriesFor = (message: MessageView) => [
    { label: t('reply'), icon: CornerUpLeft, onSelect: () => acts.reply(message) },
    ...(canEdit(message, viewer.userId, Date.now())
      ? [{ label: t('edit'), icon: Pencil, onSelect: () => setMode({ kind: 'edit', message }) }]
      : []),
    ...textOf(message).map((text) => ({ label: t('copy'), icon: Copy, onSelect: () => void copy(text) })),
    ...(canMarkUnread(message, viewer.userId)
      ? [{ label: t('markUnread'), icon: MailOpen, onSelect: () => markUnread(message) }]
      : []),
    ...(canDelete(message, viewer.userId)
      ? [{ label: t('delete'), icon: Trash2, bad: true, onSelect: () => remove(message) }]
      : []),
  ];

  const menu = target ? (
    <MessageMenu
      label={t('menu')}
      anchor={target.anchor}
      entries={entriesFor(target.message)}
      onClose={() => setTarget(null)}
    />
  ) : null;
  return { acts, menu };
}

const textOf = (message: MessageView): readonly string[] =>
  message.kind === 'text' && message.body ? [message.body.text] : [];
