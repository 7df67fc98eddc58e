'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { SheetProps } from '@/components/ui/sheet-props';

const load = () => import('@/components/ui/sheet-popup').then((module) => ({ default: module.SheetPopup }));
const SheetPopup = lazy(load);

/**
 * Something to settle before going on. Comes from the bottom edge on phones, stands in the middle at the desk.
 * Focus is kept inside and returns to where it was; Escape and a tap beside it close. The dialog is fetched once the
 * page has come to rest, so that it costs the first paint nothing and is there when it is wanted.
 */
export function Sheet(props: SheetProps) {
  const [wasOpened, setWasOpened] = useState(props.open);
  if (props.open && !wasOpened) setWasOpened(true);
  useEffect(() => whenIdle(() => void load().catch(() => undefined)), []);
  return wasOpened ? (
    <Suspense fallback={null}>
      <SheetPopup {...props} />
    </Suspense>
  ) : null;
}

/** Safari has no idle callback; there, after the current work. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
