'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { preloadKinds } from '@/components/conversation/kinds/lazy-kinds';
import { ConversationList } from '@/components/conversation/list/conversation-list';
import { useKeyboardRoom } from '@/components/conversation/use-keyboard-room';
import { useOpenId } from '@/components/conversation/use-open-id';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { liveKeys } from '@/components/realtime/live-keys';
import { cn } from '@/components/ui/cn';
import { whenIdle } from '@/components/ui/when-idle';

// Loaded once the page stands: most people have seen it.
const FirstHint = dynamic(() => import('@/components/pwa/first-hint'), { ssr: false });

/** List and open conversation beside each other at the desk, one after the other on phones. The list stays while conversations change. */
export function Workspace({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('conversations');
  const openId = useOpenId();
  // An open conversation is what the page is about, and brings its own first heading.
  const Title = openId === null ? 'h1' : 'h2';
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardRoom(frame);
  useEffect(() => whenIdle(preloadKinds), []);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <ConnectionLine view={openId ?? liveKeys.conversations[1]} />
      <div className="flex min-h-0 flex-1">
        <div
          className={cn(
            'min-h-0 w-full flex-col bg-ground lg:flex lg:w-88 lg:shrink-0 lg:border-e',
            openId === null ? 'flex' : 'hidden',
          )}
        >
          <Title className="flex min-h-16 items-center px-5 font-semibold text-xl tracking-tight">{t('title')}</Title>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
            <ConversationList openId={openId} />
          </div>
          <FirstHint />
        </div>
        <div className={cn('min-h-0 min-w-0 flex-1 lg:flex', openId === null ? 'hidden' : 'flex')}>{children}</div>
      </div>
    </div>
  );
}
