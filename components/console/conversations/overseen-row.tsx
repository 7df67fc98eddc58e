'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { lookPath } from '@/components/console/console-place';
import { StandingBadges } from '@/components/console/conversations/standing-badges';
import { conversationPath, ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel, type Moment } from '@/components/conversation/time/moment-labels';
import { useTold } from '@/components/conversation/use-told';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import type { OverseenConversation } from '@/contract/schemas/console-views';

type OverseenRowProps = {
  readonly conversation: OverseenConversation;
  readonly moment: Moment;
  readonly isOpen: boolean;
  /** Admins look, and say why; staff are in what they were given, and talk. */
  readonly leadsTo: 'look' | 'talk';
  readonly viewerId: string;
};

/** One conversation from outside. */
export const OverseenRow = memo(function OverseenRow({
  conversation,
  moment,
  isOpen,
  leadsTo,
  viewerId,
}: OverseenRowProps) {
  const look = cn(
    'flex min-h-[4.75rem] items-start gap-3 rounded-lg px-3 py-3 transition-colors focus-visible:-outline-offset-2',
    isOpen ? 'bg-accent-soft' : 'hover:bg-ink/5',
  );
  const words = <RowWords conversation={conversation} moment={moment} viewerId={viewerId} />;
  if (leadsTo === 'talk') {
    return (
      <Link href={conversationPath(conversation.id)} prefetch={false} data-row={conversation.id} className={look}>
        {words}
      </Link>
    );
  }
  return (
    <ShallowLink
      href={lookPath(conversation.id)}
      data-row={conversation.id}
      aria-current={isOpen ? 'page' : undefined}
      className={look}
    >
      {words}
    </ShallowLink>
  );
});

function RowWords({ conversation, moment, viewerId }: Pick<OverseenRowProps, 'conversation' | 'moment' | 'viewerId'>) {
  const t = useTranslations('console.conversations.row');
  const days = useTranslations('conversations');
  const { activityAt, lastWord } = conversation;
  const told = useTold();
  const [customer, artist] = [told(conversation.customer.name), told(conversation.artist.name)];
  return (
    <>
      <Avatar name={customer} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">
            <bdi>{customer}</bdi>
          </span>
          <time
            dateTime={activityAt}
            title={fullTimeLabel(activityAt, moment)}
            className="shrink-0 text-muted text-xs tabular-nums"
          >
            {listTimeLabel(activityAt, moment, { today: days('today'), yesterday: days('yesterday') })}
          </time>
        </span>
        <span className="truncate text-muted text-sm">
          {t('with', { artist })} · {lastWord ? t(`lastBy.${lastWord.by}`) : t('nothingSaid')}
        </span>
        <StandingBadges conversation={conversation} viewerId={viewerId} />
      </span>
    </>
  );
}
