'use client';

import { useCallback, useState, useSyncExternalStore } from 'react';
import { useMedia } from '@/components/conversation/use-media';

const KEY = 'parlour.details';
const listeners = new Set<() => void>();

function isWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'hidden';
  } catch {
    return true;
  }
}

function remember(wanted: boolean): void {
  try {
    localStorage.setItem(KEY, wanted ? 'shown' : 'hidden');
  } catch {
    // Not remembered then.
  }
  for (const listener of listeners) listener();
}

const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The context panel: a remembered pane at the desk, a sheet for the moment on smaller screens. */
export function usePanel() {
  const desk = useMedia('(min-width: 80rem)');
  const wanted = useSyncExternalStore(follow, isWanted, () => true);
  const [sheet, setSheet] = useState(false);
  const toggle = useCallback(() => (desk ? remember(!isWanted()) : setSheet((now) => !now)), [desk]);
  return { open: desk ? wanted : sheet, asPane: desk && wanted, asSheet: !desk && sheet, toggle };
}
