'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { BookingsScreen } from '@/components/booking/bookings-screen';
import { ConversationPane } from '@/components/conversation/conversation-pane';
import { Workspace } from '@/components/conversation/workspace';
import { findKeptStart, type KeptStart } from '@/components/kept-views/find-kept-start';
import { stayOffline } from '@/components/offline-app/stay-offline';
import { LivePwaSoon } from '@/components/pwa/live/live-pwa-soon';
import { OfflinePage } from '@/components/pwa/offline-page';
import { LiveProvider, useLiveStream, useStreamState } from '@/components/realtime/live-provider';
import { UnreadBadge } from '@/components/realtime/unread-badge';
import { AppShell } from '@/components/shell/app-shell';
import type { MeView } from '@/contract/schemas/account';

/**
 * Stands in for a page of the app that could not be loaded, at that page's address: the same screens, from what this device kept. When the
 * line is back the stream goes on from where it was, and this is a page like any other.
 */
export function OfflineApp() {
  const [start, setStart] = useState<KeptStart | 'looking' | null>('looking');
  useEffect(() => void findKeptStart().then(setStart, () => setStart(null)), []);
  if (start === 'looking') return null;
  return start === null ? <OfflinePage /> : <KeptApp start={start} />;
}

function KeptApp({ start }: { readonly start: KeptStart }) {
  const [viewer, setViewer] = useState(start.viewer);
  return (
    <LiveProvider viewer={viewer} conversations={start.conversations} asOfMs={start.keptAt}>
      <WhoIsBack onViewer={setViewer} />
      <Places />
      <LivePwaSoon keepsViews />
    </LiveProvider>
  );
}

function Places() {
  const conversations = useTranslations('conversations');
  const bookings = useTranslations('bookings');
  const common = useTranslations('common');
  const { viewer } = useLiveStream();
  // Hours are not kept: what is booked is what there is of a calendar.
  const isBookings = /^\/(?:bookings|calendar)/.test(usePathname());
  const title = isBookings ? bookings('title') : conversations('title');
  const state = useStreamState();
  useEffect(() => {
    document.title = `${title} · ${common('name')}`;
  }, [title, common]);
  useEffect(() => stayOffline(state === 'online'), [state]);
  return (
    <AppShell layout="panes" unreadBadge={<UnreadBadge />} isArtist={viewer.artist !== null}>
      {isBookings ? (
        <BookingsScreen />
      ) : (
        <Workspace>
          <ConversationPane />
        </Workspace>
      )}
    </AppShell>
  );
}

/** Asks once the line is back what is new about whose page this is. Where somebody else signed in since, any call leads away from it. */
function WhoIsBack({ onViewer }: { readonly onViewer: (viewer: MeView) => void }) {
  const { source } = useLiveStream();
  const isBack = useStreamState() === 'online';
  useEffect(() => {
    if (!isBack) return;
    // Not now, then the next time.
    source.client.me.get.query().then(onViewer, () => undefined);
  }, [isBack, source, onViewer]);
  return null;
}
