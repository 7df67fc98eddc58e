'use client';

import { useSyncExternalStore } from 'react';
import { readOffer, watchOffer } from '@/components/pwa/install/install-offer';
import { type InstallWay, installWay } from '@/components/pwa/install/install-way';

const STANDALONE = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: window-controls-overlay)';

const isStandalone = (): boolean =>
  window.matchMedia(STANDALONE).matches || ('standalone' in navigator && navigator.standalone === true);

export const currentWay = (): InstallWay =>
  installWay({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    isStandalone: isStandalone(),
    hasOffer: readOffer() !== null,
  });

/** How this browser installs us; `null` until it is known. */
export const useInstallWay = (): InstallWay | null => useSyncExternalStore(watchOffer, currentWay, () => null);
