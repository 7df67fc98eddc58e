'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

const GLIDE_MS = 180;

/** Lets the children of a list glide to their new places when their order changes; all but the one that is held. */
export function useGliding(list: RefObject<HTMLElement | null>, order: readonly string[], heldId: string | null): void {
  const before = useRef(new Map<Element, { readonly left: number; readonly top: number }>());
  const key = order.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the page, which changes with the order
  useLayoutEffect(() => {
    const tiles = Array.from(list.current?.children ?? []).filter((tile) => tile instanceof HTMLElement);
    const now = new Map(tiles.map((tile) => [tile, { left: tile.offsetLeft, top: tile.offsetTop }] as const));
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const [tile, { left, top }] of now) {
      const was = before.current.get(tile);
      if (isCalm || !was || tile.dataset.piece === heldId || (was.left === left && was.top === top)) continue;
      const from = `translate(${was.left - left}px, ${was.top - top}px)`;
      tile.animate([{ transform: from }, { transform: 'none' }], { duration: GLIDE_MS, easing: 'ease-out' });
    }
    before.current = now;
  }, [key]);
}
