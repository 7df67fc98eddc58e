'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useOpenId } from '@/components/conversation/use-open-id';
import { keepForGood } from '@/components/device/keep-for-good';
import { keepWhatIsSeen } from '@/components/kept-views/keep-what-is-seen';
import { closeNotes, isOver, readUpTo, setBadge } from '@/components/pwa/live/settle-device';
import { syncHere } from '@/components/pwa/push/here';
import { chime, isSoundOn, unlockOnGesture } from '@/components/pwa/sound/chime';
import { sayLookedAt, whatIsLookedAt } from '@/components/pwa/sound/looked-at';
import { ringsFor } from '@/components/pwa/sound/rings-for';
import type { ToWorker } from '@/components/pwa/worker-talk';
import { useLiveStream } from '@/components/realtime/live-provider';
import { conversationsQuery } from '@/components/realtime/live-queries';
import { useUnreadTotal } from '@/components/realtime/use-unread-total';
import { showToast } from '@/components/ui/toast';

/** After everything the person waits for. */
const KEEP_APP_AFTER_MS = 1_500;
const KEEP_FILES_AFTER_MS = 8_000;
const STAYS_MS = 20_000;

export type LivePwaProps = {
  /** Whether what is seen here may be kept on this device, to be read offline. Nothing of the console is. */
  readonly keepsViews?: boolean;
};

/** Keeps badge, notifications, sound, this device's subscription and what is read offline in step with what is open. Shows nothing. */
export default function LivePwa({ keepsViews = false }: LivePwaProps) {
  useKeptViews(keepsViews);
  useTrueBadge();
  useReadNotes();
  useChime();
  useSync();
  return null;
}

function useKeptViews(isWanted: boolean): void {
  const live = useLiveStream();
  // Another viewer object is the same person with another name.
  const { source, viewer } = live;
  const latest = useRef(live);
  latest.current = live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for another stream or another name, and for nothing else
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => void say({ type: 'keep-app' }).catch(() => undefined), KEEP_APP_AFTER_MS);
    const stop = keepWhatIsSeen(latest.current);
    void keepForGood().catch(() => undefined);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isWanted, source, viewer]);
}

function useTrueBadge(): void {
  const total = useUnreadTotal();
  useEffect(() => void setBadge(total), [total]);
}

/** A conversation that was read anywhere needs no notification here. */
function useReadNotes(): void {
  const { source } = useLiveStream();
  const { data } = useQuery(conversationsQuery(source));
  const upTo = data && readUpTo(data.items);
  const key = JSON.stringify([...(upTo ?? [])]);
  useEffect(() => {
    const known = new Map<string, number>(JSON.parse(key));
    void closeNotes((note) => isOver(known, note)).catch(() => undefined);
  }, [key]);
}

function useChime(): void {
  const t = useTranslations('pwa.sound');
  const { arrivals, tabs, viewer } = useLiveStream();
  const { userId } = viewer;
  const openId = useOpenId() ?? '';
  const latest = useRef({ openId, blocked: t('blocked'), wasTold: false });
  latest.current = { ...latest.current, openId, blocked: t('blocked') };

  useEffect(unlockOnGesture, []);
  useEffect(() => (tabs ? sayWhileVisible(userId, openId) : undefined), [tabs, userId, openId]);
  useEffect(() => {
    const ring = async () => {
      const arrival = arrivals.get();
      if (!arrival || !isSoundOn()) return;
      const isVisible = document.visibilityState === 'visible';
      const here = isVisible ? [latest.current.openId] : [];
      const elsewhere = tabs ? await whatIsLookedAt(navigator.locks, userId).catch(() => []) : [];
      const isLeader = tabs?.isLeader !== false;
      const looksAt = [...here, ...elsewhere];
      if (!ringsFor(arrival, { isVisible, isLeader, looksAt, nowMs: Date.now() })) return;
      if ((await chime()) !== 'blocked' || !isVisible || latest.current.wasTold) return;
      latest.current.wasTold = true;
      void showToast(latest.current.blocked, { id: 'sound-blocked' });
    };
    return arrivals.subscribe(() => void ring().catch(() => undefined));
  }, [arrivals, tabs, userId]);
}

/** Only what is looked at counts; a hidden tab says nothing. */
function sayWhileVisible(viewerId: string, openId: string): () => void {
  let unsay = () => {};
  const follow = () => {
    unsay();
    unsay = document.visibilityState === 'visible' ? sayLookedAt(navigator.locks, viewerId, openId) : () => {};
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    unsay();
  };
}

function useSync(): void {
  const t = useTranslations('pwa.notifications');
  const router = useRouter();
  const { source, viewer } = useLiveStream();
  const { client } = source;
  const tellStopped = () => {
    const action = { label: t('look'), onClick: () => router.push('/settings#notifications') };
    void showToast(t('stopped'), { id: 'push-stopped', action, durationMs: STAYS_MS });
  };
  const latest = useRef(tellStopped);
  latest.current = tellStopped;
  useEffect(() => {
    void syncHere(client, viewer.userId)
      .then((outcome) => outcome === 'stopped' && latest.current())
      // Away, or refused: the next opening says it again.
      .catch(() => undefined);
    const timer = setTimeout(() => void keepEverything().catch(() => undefined), KEEP_FILES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, viewer.userId]);
}

/** Not on a line that the person wants to spare. */
async function keepEverything(): Promise<void> {
  const { connection }: { connection?: { saveData?: boolean } } = navigator as never;
  if (!connection?.saveData) await say({ type: 'keep-everything' });
}

async function say(words: ToWorker): Promise<void> {
  if ('serviceWorker' in navigator) (await navigator.serviceWorker.ready).active?.postMessage(words);
}
