'use client';

import dynamic from 'next/dynamic';

/** Loaded once the page stands. */
export const LivePwaSoon = dynamic(() => import('@/components/pwa/live/live-pwa'), { ssr: false });
