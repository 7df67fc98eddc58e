'use client';

import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 64rem)';

const follow = (listener: () => void) => {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether there is room for a week; null before that is known, as where pages are made. */
export const useWide = (): boolean | null =>
  useSyncExternalStore(
    follow,
    () => window.matchMedia(WIDE).matches,
    () => null,
  );
