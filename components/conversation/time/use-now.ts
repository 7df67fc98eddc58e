'use client';

import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const thisMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tell = () => {
  for (const listener of listeners) listener();
};

/** One timer for all: every entry of a conversation looks at the clock. */
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tell, MINUTE_MS / 4);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The clock, moving by minutes. */
export const useNow = (): number => useSyncExternalStore(everyMinute, thisMinute, thisMinute);
