'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { SheetProps } from '@/components/ui/sheet-props';
import { whenIdle } from '@/components/ui/when-idle';

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
