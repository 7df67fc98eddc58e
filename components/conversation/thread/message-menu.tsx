'use client';

import { Menu } from '@base-ui/react/menu';
import { Copy, CornerUpLeft, type LucideIcon, MailOpen, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { canDelete, canEdit, canMarkUnread } from '@/components/conversation/thread/can-change';
import { useMarkUnread } from '@/components/conversation/thread/use-mark-unread';
import { useLiveStream } from '@/components/realtime/live-provider';
import { cn } from '@/components/ui/cn';
import { showToast } from '@/components/ui/toast';
import type { MessageView } from '@/contract/schemas/message';

type Entry = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly bad?: boolean;
  readonly onSelect: () => void;
};

type EditableMessage = Extract<ComposerMode, { kind: 'edit' }>['message'];

type MessageMenuProps = {
  readonly message: MessageView;
  readonly anchor: HTMLElement;
  readonly onReply: (message: MessageView) => void;
  readonly onEdit: (message: EditableMessage) => void;
  readonly onDelete: (message: MessageView) => void;
  readonly onClose: () => void;
};

/** One menu for the whole thread, opened at whichever entry asked for it. Loaded with its first use. */
export function MessageMenu({ anchor, onClose, ...about }: MessageMenuProps) {
  const t = useTranslations('thread.act');
  const entries = useEntries(about);
  // Reply and edit put the focus into the composer; it must not be taken back.
  const picked = useRef(false);
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Menu.Popup
            aria-label={t('menu')}
            finalFocus={() => (picked.current ? false : anchor)}
            className="min-w-44 rounded-lg border border-line bg-raised p-1 shadow-floating outline-none"
          >
            {entries.map(({ label: name, icon: Icon, onSelect, bad }) => (
              <Menu.Item
                key={name}
                onClick={() => {
                  picked.current = true;
                  onSelect();
                }}
                className={cn(
                  'flex min-h-11 select-none items-center gap-3 rounded-md px-3 text-[0.9375rem] data-highlighted:bg-ink/7 focus-visible:-outline-offset-2 lg:min-h-10',
                  bad ? 'text-bad' : 'text-ink',
                )}
              >
                <Icon aria-hidden className="size-4.5 shrink-0" />
                {name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** What can be done with a message by whoever looks at it. */
function useEntries({
  message,
  onReply,
  onEdit,
  onDelete,
}: Omit<MessageMenuProps, 'anchor' | 'onClose'>): readonly Entry[] {
  const t = useTranslations('thread.act');
  const { viewer } = useLiveStream();
  const markUnread = useMarkUnread();
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    await showToast(t('copied'), { tone: 'ok' });
  };
  return [
    { label: t('reply'), icon: CornerUpLeft, onSelect: () => onReply(message) },
    ...(canEdit(message, viewer.userId, Date.now())
      ? [{ label: t('edit'), icon: Pencil, onSelect: () => onEdit(message) }]
      : []),
    ...textOf(message).map((text) => ({ label: t('copy'), icon: Copy, onSelect: () => void copy(text) })),
    ...(canMarkUnread(message, viewer.userId)
      ? [{ label: t('markUnread'), icon: MailOpen, onSelect: () => markUnread(message) }]
      : []),
    ...(canDelete(message, viewer.userId)
      ? [{ label: t('delete'), icon: Trash2, bad: true, onSelect: () => onDelete(message) }]
      : []),
  ];
}

const textOf = (message: MessageView): readonly string[] =>
  message.kind === 'text' && message.body ? [message.body.text] : [];
