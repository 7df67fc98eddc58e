'use client';

import dynamic from 'next/dynamic';
import type { LivePwaProps } from '@/components/pwa/live/live-pwa';

/** Loaded once the page stands. */
export const LivePwaSoon = dynamic<LivePwaProps>(() => import('@/components/pwa/live/live-pwa'), { ssr: false });
