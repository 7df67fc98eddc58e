'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Room for a keyboard that covers the page instead of shrinking it (iOS). Where the page shrinks, there is nothing covered
 * and nothing is added; while somebody zooms, the covered part is not a keyboard.
 */
export function useKeyboardRoom(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const fit = () => {
      const covered = viewport.scale === 1 ? window.innerHeight - viewport.height - viewport.offsetTop : 0;
      if (ref.current) ref.current.style.paddingBlockEnd = covered > 1 ? `${covered}px` : '';
    };
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
    };
  }, [ref]);
}
