'use client';

import { useQuery } from '@tanstack/react-query';
import { CloudOff, MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { ConversationRow } from '@/components/conversation/list/conversation-row';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useLiveStream } from '@/components/realtime/live-provider';
import { conversationsQuery, loadMoreConversations, threadQuery } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

type ConversationListProps = { readonly openId: string | null };

export function ConversationList({ openId }: ConversationListProps) {
  const t = useTranslations('conversations');
  const { source, viewer } = useLiveStream();
  const moment = useMoment();
  const { data, error, refetch } = useQuery(conversationsQuery(source));
  const prefetch = useCallback((id: string) => void source.cache.prefetchQuery(threadQuery(source, id)), [source]);

  useFocusOnReturn(openId);

  if (!data) return error ? <ListFailed error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  if (data.items.length === 0) return <NoConversations artistHandle={viewer.artist?.handle ?? null} />;
  return (
    <nav aria-label={t('list')}>
      <ul onKeyDown={walk} className="flex flex-col gap-0.5 p-2">
        {data.items.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={conversation}
              viewerId={viewer.userId}
              moment={moment}
              isOpen={conversation.id === openId}
              onNear={prefetch}
            />
          </li>
        ))}
      </ul>
      {data.next ? <MoreEdge onReach={() => void loadMoreConversations(source).catch(() => undefined)} /> : null}
    </nav>
  );
}

/** A customer looks for an artist; an artist is found. */
function NoConversations({ artistHandle }: { readonly artistHandle: string | null }) {
  const t = useTranslations('conversations.empty');
  return (
    <EmptyState
      icon={MessageCircle}
      title={t('title')}
      body={artistHandle ? t('artistBody') : t('body')}
      action={
        <Link href={artistHandle ? `/a/${artistHandle}` : '/artists'} className={buttonLook()}>
          {artistHandle ? t('profile') : t('artists')}
        </Link>
      }
    />
  );
}

/** Whoever comes back from a conversation goes on at its line; otherwise the next press of Tab would begin at the top of the page. */
function useFocusOnReturn(openId: string | null): void {
  const before = useRef(openId);
  useEffect(() => {
    const left = before.current;
    before.current = openId;
    if (openId !== null || left === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-conversation-id="${CSS.escape(left)}"]`)?.focus();
  }, [openId]);
}

/** Up and down go from line to line, Home and End to the ends; Enter opens, as on any link. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = Array.from(event.currentTarget.querySelectorAll('a'));
  const here = links.findIndex((one) => one.matches(':focus'));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: links.length - 1,
  };
  const target = links[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Loads more when it comes into view; also a button, for keyboards and for when loading failed. */
function MoreEdge({ onReach }: { readonly onReach: () => void }) {
  const t = useTranslations('conversations');
  const edge = useRef<HTMLDivElement>(null);
  const latest = useRef(onReach);
  latest.current = onReach;
  useEffect(() => {
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current());
    if (edge.current) observer.observe(edge.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={edge} className="flex justify-center p-3">
      <Button tone="quiet" size="small" onClick={onReach}>
        {t('more')}
      </Button>
    </div>
  );
}

function ListFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTranslations('conversations.failed');
  const { explain } = useRefusal();
  const retry = <Button onClick={onRetry}>{t('retry')}</Button>;
  return <EmptyState icon={CloudOff} title={t('title')} body={explain(error).sentence} action={retry} />;
}

function ListSkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-0.5 p-2">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className="flex min-h-[4.75rem] items-center gap-3 px-3">
          <Skeleton className="size-11 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-4/5" />
          </div>
        </div>
      ))}
    </LoadingRegion>
  );
}
