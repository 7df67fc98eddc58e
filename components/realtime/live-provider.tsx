'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { signInPath } from '@/components/auth/safe-path';
import { createLive, type Live } from '@/components/realtime/live';
import { liveKeys } from '@/components/realtime/live-keys';
import type { StreamState } from '@/components/realtime/live-stream';
import { seedOnce } from '@/components/realtime/seed-once';
import { watchWakeUps } from '@/components/realtime/watch-wake-ups';
import { callsFor } from '@/components/shell/calls-for';
import { forgetSeen, unlessLeaving } from '@/components/shell/leaving';
import { CallsProvider, useCalls } from '@/components/shell/trpc';
import type { MeView } from '@/contract/schemas/account';
import type { ConversationPage } from '@/contract/schemas/conversation';

const LiveContext = createContext<Live | null>(null);

/** Whose views a cache holds, and up to where they are current. */
const holdings = new WeakMap<QueryClient, { readonly viewerId: string; readonly cursor: string | null }>();

type LiveProviderProps = {
  readonly viewer: MeView;
  /** The first page of the list; its cursor is where the stream begins. */
  readonly conversations: ConversationPage;
  /** Up to when these were true, in ms, when they are what this device kept. */
  readonly asOfMs?: number;
  readonly children: ReactNode;
};

/**
 * Owns the tab's one stream for as long as a live screen is open. Leaving and coming back resumes where it was. All that is called below is
 * called for its viewer: where the server knows them no more, or somebody else signed in since, that leads to the sign-in page.
 */
export function LiveProvider({ viewer, conversations, asOfMs, children }: LiveProviderProps) {
  const cache = useQueryClient();
  const { links } = useCalls();
  const [{ live, calls }] = useState(() => {
    forgetSomebodyElse(cache, viewer.userId);
    seedOnce(cache, liveKeys.conversations, conversations);
    const { userId: viewerId } = viewer;
    const calls = callsFor(links, { viewerId, onSignedOut: () => live.stream.signOut() });
    const { client } = calls;
    const live = createLive({ viewer, client, cache, asOfMs, onSignedOut: () => unlessLeaving(goToSignIn) });
    return { live, calls };
  });

  useEffect(() => {
    const { stream, tabs, outbox, owed, delivery } = live;
    tabs?.start();
    owed.start();
    stream.start(
      holdings.get(cache)?.cursor ?? cache.getQueryData<ConversationPage>(liveKeys.conversations)?.cursor ?? null,
    );
    outbox.start();
    const unwatch = watchWakeUps(stream);
    return () => {
      unwatch();
      stream.stop();
      tabs?.stop();
      outbox.stop();
      owed.stop();
      delivery.stop();
      holdings.set(cache, { viewerId: live.viewer.userId, cursor: stream.cursor });
    };
  }, [live, cache]);

  const value = useMemo(() => ({ ...live, viewer }), [live, viewer]);
  return (
    <CallsProvider value={calls}>
      <LiveContext value={value}>{children}</LiveContext>
    </CallsProvider>
  );
}

/** What is alive in this tab. Only below {@link LiveProvider}. */
export function useLiveStream(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLiveStream needs a LiveProvider above it.');
  return live;
}

export function useStreamState(): StreamState {
  const { state } = useLiveStream();
  return useSyncExternalStore(state.subscribe, state.get, () => 'connecting' as const);
}

function forgetSomebodyElse(cache: QueryClient, viewerId: string): void {
  const held = holdings.get(cache);
  if (held?.viewerId === viewerId) return;
  if (held) cache.clear();
  holdings.set(cache, { viewerId, cursor: null });
}

/** A whole new page on purpose: nothing of the ended session stays in memory, nor on this device. What was not sent stays in storage. */
function goToSignIn(): void {
  const path = signInPath(window.location.pathname + window.location.search);
  void forgetSeen().then(() => window.location.assign(path));
}
