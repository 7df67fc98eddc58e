'use client';

import { CornerUpLeft, EllipsisVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { MessageBody, PLACES } from '@/components/conversation/kinds/renderers';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import type { Mark } from '@/components/conversation/thread/tick-mark';
import { UnsentNote } from '@/components/conversation/thread/unsent-note';
import { useTouchGestures } from '@/components/conversation/thread/use-touch-gestures';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { MessageView } from '@/contract/schemas/message';

type MessageEntryProps = {
  readonly message: MessageView;
  readonly outgoing: OutgoingMessage | null;
  readonly own: boolean;
  readonly opensGroup: boolean;
  readonly closesGroup: boolean;
  readonly mark: Mark | null;
  /** Shown for a moment, after a jump to it. */
  readonly flash: boolean;
};

/** What tests and scripts find an entry by. A message on its way has no place and no id of its own yet. */
const marksOf = ({ message, outgoing }: Pick<MessageEntryProps, 'message' | 'outgoing'>) => ({
  'data-entry': '',
  'data-client-id': message.clientId,
  ...(message.seq > 0 ? { 'data-seq': message.seq, 'data-message-id': message.id } : {}),
  ...(outgoing ? { 'data-outgoing': outgoing.state } : {}),
});

/** One entry of the conversation with what can be done with it. */
export const MessageEntry = memo(function MessageEntry({ flash, outgoing, ...entry }: MessageEntryProps) {
  const { message, own, opensGroup } = entry;
  const { acts } = useThreadScene();
  const settled = outgoing === null && message.deletedAt === null;
  const gestures = useTouchGestures({
    onSwipe: () => settled && acts.reply(message),
    onLongPress: (element) => settled && acts.openMenu(message, element),
  });
  const inMiddle = PLACES[message.kind] === 'middle';
  return (
    <div
      {...marksOf({ message, outgoing })}
      className={cn(
        'group/entry flex scroll-mt-16 items-center gap-1',
        inMiddle ? 'py-2' : opensGroup ? 'pt-2.5' : 'pt-0.5',
        own && !inMiddle && 'flex-row-reverse',
      )}
    >
      <div
        {...gestures}
        className={cn(
          'flex min-w-0 touch-pan-y flex-col rounded-xl transition-[translate] duration-100',
          inMiddle ? 'flex-1' : 'max-w-[85%] lg:max-w-[min(36rem,75%)]',
          inMiddle ? '' : own ? 'items-end' : 'items-start',
          flash && 'outline-2 outline-accent outline-offset-3',
        )}
      >
        <MessageBody {...entry} />
        {outgoing ? <UnsentNote outgoing={outgoing} /> : null}
      </div>
      {settled && !inMiddle ? <EntryButtons message={message} /> : null}
    </div>
  );
});

/** Shown to mice that hover and to keyboards that come by; fingers swipe and press long. */
function EntryButtons({ message }: { readonly message: MessageView }) {
  const t = useTranslations('thread.act');
  const { acts } = useThreadScene();
  return (
    <div className="pointer-coarse:sr-only flex shrink-0 opacity-0 transition-opacity focus-within:opacity-100 group-hover/entry:opacity-100">
      <IconButton
        icon={CornerUpLeft}
        label={t('reply')}
        className="size-8"
        iconClassName="size-4"
        onClick={() => acts.reply(message)}
      />
      <IconButton
        icon={EllipsisVertical}
        label={t('menu')}
        aria-haspopup="menu"
        className="size-8"
        iconClassName="size-4"
        onClick={(event) => acts.openMenu(message, event.currentTarget)}
      />
    </div>
  );
}
