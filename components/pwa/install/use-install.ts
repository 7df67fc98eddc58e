'use client';

import { useSyncExternalStore } from 'react';
import { isStandalone } from '@/components/device/is-standalone';
import { readOffer, watchOffer } from '@/components/pwa/install/install-offer';
import { type InstallWay, installWay } from '@/components/pwa/install/install-way';

export const currentWay = (): InstallWay =>
  installWay({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    isStandalone: isStandalone(),
    hasOffer: readOffer() !== null,
  });

/** How this browser installs us; `null` until it is known. */
export const useInstallWay = (): InstallWay | null => useSyncExternalStore(watchOffer, currentWay, () => null);
