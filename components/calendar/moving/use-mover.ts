'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Mover, type Scene } from '@/components/calendar/moving/mover';
import { PointerDrag } from '@/components/calendar/moving/pointer-drag';

type Places = {
  readonly columns: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ghost: RefObject<HTMLDivElement | null>;
};

/** What moves the blocks of a grid. It sees the grid as it was rendered last. */
export function useMover({ columns, scroller, ghost }: Places, scene: Omit<Scene, 'columns' | 'ghost'>): Mover {
  const latest = useRef(scene);
  useLayoutEffect(() => {
    latest.current = scene;
  });
  const [mover] = useState(
    () => new Mover(() => ({ ...latest.current, columns: columns.current, ghost: ghost.current })),
  );
  useEffect(() => {
    const [days, around] = [columns.current, scroller.current];
    return days && around ? new PointerDrag({ columns: days, scroller: around, ports: mover }).start() : undefined;
  }, [columns, scroller, mover]);
  return mover;
}
