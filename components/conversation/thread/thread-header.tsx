'use client';

import { CalendarPlus, PanelRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Counterpart } from '@/components/conversation/counterpart';
import { BackLink } from '@/components/conversation/thread/back-link';
import { useTyping } from '@/components/realtime/use-presence';
import { Avatar } from '@/components/ui/avatar';
import { buttonLook } from '@/components/ui/button-look';
import { IconButton } from '@/components/ui/icon-button';
import type { ConversationView } from '@/contract/schemas/conversation';

type ThreadHeaderProps = {
  readonly conversation: ConversationView;
  readonly other: Counterpart;
  readonly isOnline: boolean;
  readonly canBook: boolean;
  readonly detailsOpen: boolean;
  readonly onBook: () => void;
  readonly onDetails: () => void;
};

export function ThreadHeader({
  conversation,
  other,
  isOnline,
  canBook,
  detailsOpen,
  onBook,
  onDetails,
}: ThreadHeaderProps) {
  const t = useTranslations('thread');
  return (
    <header className="flex min-h-16 items-center gap-2 border-b bg-raised px-2 sm:px-4">
      <BackLink />
      <span className="relative">
        <Avatar name={other.name} picture={other.picture} />
        {isOnline ? (
          <span aria-hidden className="absolute end-0 bottom-0 size-3 rounded-full border-2 border-raised bg-ok" />
        ) : null}
      </span>
      <div className="min-w-0 flex-1 ps-1">
        <h1 className="truncate font-semibold text-base leading-tight tracking-tight">{other.name}</h1>
        <p className="truncate text-muted text-sm leading-tight">
          <SubLine conversation={conversation} other={other} isOnline={isOnline} />
        </p>
      </div>
      {canBook ? (
        <button type="button" onClick={onBook} className={buttonLook('plain', 'small', 'max-sm:hidden')}>
          <CalendarPlus aria-hidden className="size-4.5" />
          {t('book')}
        </button>
      ) : null}
      <IconButton
        icon={PanelRight}
        label={detailsOpen ? t('hideDetails') : t('showDetails')}
        aria-expanded={detailsOpen}
        onClick={onDetails}
      />
    </header>
  );
}

function SubLine({ conversation, other, isOnline }: Pick<ThreadHeaderProps, 'conversation' | 'other' | 'isOnline'>) {
  const t = useTranslations('thread');
  const { artist, customer, studio } = conversation;
  const typing = useTyping(conversation.id);
  const nameOf = (userId: string | undefined) =>
    userId === artist.userId ? artist.name : userId === customer.userId ? customer.name : studio.name;
  if (typing.length > 1) return <span className="text-accent">{t('severalTyping')}</span>;
  if (typing.length === 1) return <span className="text-accent">{t('typing', { name: nameOf(typing[0]) })}</span>;
  if (isOnline) return <span className="text-ok">{t('online')}</span>;
  return other.role === 'artist' ? studio.name : t('panel.customer');
}
