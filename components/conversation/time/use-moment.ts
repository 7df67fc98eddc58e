'use client';

import { useLocale } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { useLiveStream } from '@/components/realtime/live-provider';

const MINUTE_MS = 60_000;

const thisMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4);
  return () => clearInterval(timer);
}

/** Language, zone and clock of the viewer; the clock moves by minutes. */
export function useMoment(): Moment {
  const locale = useLocale();
  const { zone } = useLiveStream().viewer;
  const now = useSyncExternalStore(everyMinute, thisMinute, thisMinute);
  return useMemo(() => ({ locale, zone, now }), [locale, zone, now]);
}
