'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConsole } from '@/components/console/console-provider';
import { ConversationDetail } from '@/components/console/conversations/conversation-detail';
import { OverseenList } from '@/components/console/conversations/overseen-list';
import { NotInConsole } from '@/components/console/shell/not-in-console';
import { Panes } from '@/components/console/shell/panes';
import { EmptyState } from '@/components/ui/empty-state';

/** Every conversation of the studio from outside; what is open asks for a reason before it shows a word. */
export function ConversationsScreen({ openId }: { readonly openId: string | null }) {
  const t = useTranslations('console.conversations.choose');
  const { isAdmin } = useConsole();
  const detail = isAdmin ? <ConversationDetail key={openId} conversationId={openId ?? ''} /> : <NotInConsole />;
  return (
    <Panes
      list={<OverseenList openId={openId} />}
      detail={openId === null ? null : detail}
      nothingOpen={
        <EmptyState className="m-auto" icon={Eye} title={t('title')} body={isAdmin ? t('body') : t('staffBody')} />
      }
    />
  );
}
