import type { ReactNode } from 'react';
import { currentCaller } from '@/app/_server/current';
import { LivePwaSoon } from '@/components/pwa/live/live-pwa-soon';
import { LIST_PAGE } from '@/components/realtime/list-page';
import { LiveProvider } from '@/components/realtime/live-provider';
import { UnreadBadge } from '@/components/realtime/unread-badge';
import { AppShell } from '@/components/shell/app-shell';
import { FollowAccountLocale } from '@/components/shell/follow-account-locale';

type LiveFrameProps = { readonly layout: 'page' | 'panes'; readonly children: ReactNode };

/** The app's frame with its live parts. Only for who is signed in. */
export async function LiveFrame({ layout, children }: LiveFrameProps) {
  const caller = await currentCaller();
  const [viewer, conversations] = await Promise.all([caller.me.get(), caller.conversations.list({ limit: LIST_PAGE })]);
  return (
    <LiveProvider viewer={viewer} conversations={conversations}>
      <FollowAccountLocale locale={viewer.locale} />
      <AppShell layout={layout} unreadBadge={<UnreadBadge />} isArtist={viewer.artist !== null}>
        {children}
      </AppShell>
      <LivePwaSoon keepsViews />
    </LiveProvider>
  );
}
