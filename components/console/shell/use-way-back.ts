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
      if (line !== undefined) focusOnceShown(line);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

const MOST_FRAMES = 30;

/** On phones the list is hidden until the address has led there. */
function focusOnceShown(line: string, frames = MOST_FRAMES): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${line}"]`);
  if (row?.checkVisibility()) row.focus();
  else if (frames > 0) requestAnimationFrame(() => focusOnceShown(line, frames - 1));
}

function isInUse(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select') && hasWords(target);
}

const hasWords = (field: HTMLElement): boolean =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== '';
