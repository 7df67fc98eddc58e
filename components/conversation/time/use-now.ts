'use client';

import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const thisMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4);
  return () => clearInterval(timer);
}

/** The clock, moving by minutes. */
export const useNow = (): number => useSyncExternalStore(everyMinute, thisMinute, thisMinute);
