'use client';

import { useEffect } from 'react';
import { goShallow } from '@/components/conversation/shallow-link';

/** Escape leads back to the list, onto the line that was open; a sheet, menu or field in use is left to itself. */
export function useWayBack(list: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isInUse(event.target)) return;
      const line = document.querySelector<HTMLElement>('[data-row][aria-current]')?.dataset.row;
      goShallow(list);
      // On phones the list is shown first.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${line}"]`)?.focus()),
      );
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

function isInUse(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select') && hasWords(target);
}

const hasWords = (field: HTMLElement): boolean =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== '';
