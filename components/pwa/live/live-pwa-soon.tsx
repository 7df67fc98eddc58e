'use client';

import dynamic from 'next/dynamic';
import type { LivePwaProps } from '@/components/pwa/live/live-pwa';
import { useAfterFirstSight } from '@/components/ui/after-first-sight';

const LivePwa = dynamic<LivePwaProps>(() => import('@/components/pwa/live/live-pwa'), { ssr: false });

/** Loaded once the page stands. */
export function LivePwaSoon(props: LivePwaProps) {
  return useAfterFirstSight() ? <LivePwa {...props} /> : null;
}
