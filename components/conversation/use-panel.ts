'use client';

import { useCallback, useState, useSyncExternalStore } from 'react';
import { useMedia } from '@/components/conversation/use-media';
import { DETAILS_KEY } from '@/components/shell/head-script';

const listeners = new Set<() => void>();

/** The root element says it, so that the first paint leaves the right room; storage only remembers it. */
const isWanted = (): boolean => document.documentElement.dataset.details !== 'hidden';

function remember(wanted: boolean): void {
  if (wanted) delete document.documentElement.dataset.details;
  else document.documentElement.dataset.details = 'hidden';
  try {
    localStorage.setItem(DETAILS_KEY, wanted ? 'shown' : 'hidden');
  } catch {
    // Holds for this page only, then.
  }
  for (const listener of listeners) listener();
}

const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * The context panel: a remembered pane at the desk, a sheet for the moment on smaller screens. The server does not know which:
 * it leaves `hasRoom` for the pane, which styles take back where it is not.
 */
export function usePanel() {
  const desk = useMedia('(min-width: 80rem)');
  const wanted = useSyncExternalStore(follow, isWanted, () => true);
  const [sheet, setSheet] = useState(false);
  const toggle = useCallback(() => (desk ? remember(!isWanted()) : setSheet((now) => !now)), [desk]);
  return { open: desk ? wanted : sheet, hasRoom: wanted, asPane: desk && wanted, asSheet: !desk && sheet, toggle };
}
