'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { conversationPath, ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel, type Moment } from '@/components/conversation/time/moment-labels';
import { useCounterpart } from '@/components/conversation/use-counterpart';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { useTyping } from '@/components/realtime/use-presence';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { CountBadge } from '@/components/ui/count-badge';
import { previewOf } from '@/contract/messages/preview';
import type { ConversationView } from '@/contract/schemas/conversation';

type ConversationRowProps = {
  readonly conversation: ConversationView;
  readonly viewerId: string;
  readonly moment: Moment;
  readonly isOpen: boolean;
  /** Somebody is about to open it. */
  readonly onNear: (conversationId: string) => void;
};

/** One line of the list: whom with, the newest words, when, and how much is unread. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  viewerId,
  moment,
  isOpen,
  onNear,
}: ConversationRowProps) {
  const t = useTranslations('conversations');
  const { id, unread, activityAt } = conversation;
  const other = useCounterpart(conversation, viewerId);
  const near = () => onNear(id);
  return (
    <ShallowLink
      href={conversationPath(id)}
      data-conversation-id={id}
      aria-current={isOpen ? 'page' : undefined}
      onPointerEnter={near}
      onFocus={near}
      className={cn(
        'flex min-h-[4.75rem] items-center gap-3 rounded-lg px-3 py-2 transition-colors focus-visible:-outline-offset-2',
        isOpen ? 'bg-accent-soft' : 'hover:bg-ink/5',
      )}
    >
      <Avatar name={other.name} picture={other.picture} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className={cn('min-w-0 flex-1 truncate', unread > 0 ? 'font-semibold' : 'font-medium')}>
            {other.name}
          </span>
          <time
            dateTime={activityAt}
            title={fullTimeLabel(activityAt, moment)}
            suppressHydrationWarning
            className={cn('shrink-0 text-xs tabular-nums', unread > 0 ? 'font-medium text-accent' : 'text-muted')}
          >
            {listTimeLabel(activityAt, moment, { today: t('today'), yesterday: t('yesterday') })}
          </time>
        </span>
        <span className="flex min-h-5 items-center gap-2">
          <span dir="auto" className={cn('min-w-0 flex-1 truncate text-sm', unread > 0 ? 'text-ink' : 'text-muted')}>
            <Preview conversation={conversation} viewerId={viewerId} />
          </span>
          {unread > 0 ? <CountBadge count={unread} label={t('unread', { count: unread })} /> : null}
        </span>
      </span>
    </ShallowLink>
  );
});

function Preview({ conversation, viewerId }: Pick<ConversationRowProps, 'conversation' | 'viewerId'>) {
  const t = useTranslations('conversations');
  const words = usePlainWords();
  const typing = useTyping(conversation.id);
  const { lastMessage } = conversation;
  if (typing.length > 0) return <span className="text-accent">{t('typing')}</span>;
  if (!lastMessage) return <em>{t('nothingYet')}</em>;
  if (!lastMessage.gist) return <em>{t('deleted')}</em>;
  const preview = previewOf(lastMessage.gist, words);
  return lastMessage.senderId === viewerId ? t('you', { preview }) : preview;
}
