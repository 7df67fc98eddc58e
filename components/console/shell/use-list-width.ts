'use client';

import { useSyncExternalStore } from 'react';
import { fitWidth, USUAL_WIDTH } from '@/components/console/shell/list-width';

const KEY = 'parlour.console.list';
const watchers = new Set<() => void>();
let drawn: number | null = null;

function readWidth(): number {
  if (drawn !== null) return drawn;
  try {
    const kept = localStorage.getItem(KEY);
    drawn = kept === null ? USUAL_WIDTH : fitWidth(Number(kept));
  } catch {
    drawn = USUAL_WIDTH;
  }
  return drawn;
}

function setWidth(width: number): void {
  drawn = fitWidth(width);
  try {
    localStorage.setItem(KEY, String(drawn));
  } catch {
    // Holds for this page then.
  }
  for (const tell of watchers) tell();
}

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** How wide the list is at the desk; remembered in this browser. */
export const useListWidth = () => ({ width: useSyncExternalStore(watch, readWidth, () => USUAL_WIDTH), setWidth });
