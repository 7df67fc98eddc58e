import { useEffect, useRef } from 'react';

/**
 * Brings the focus along where rows come and go: into a new row's first field, and to the button that adds one when the
 * button that was pressed went with its row. Rows are the elements that have `data-row`.
 */
export function useRowFocus<List extends HTMLElement>() {
  const list = useRef<List>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | 'adder' | null>(null);

  // After every render: only a render brings rows and takes them away.
  useEffect(() => {
    const goal = wanted.current;
    wanted.current = null;
    if (goal === null) return;
    if (goal !== 'adder') list.current?.querySelectorAll('[data-row]')[goal]?.querySelector('input')?.focus();
    else if (!list.current?.contains(document.activeElement))
      (adder.current ?? list.current?.querySelector<HTMLElement>('input, button'))?.focus();
  });

  return {
    list,
    adder,
    toRow: (index: number) => {
      wanted.current = index;
    },
    afterRemoval: () => {
      wanted.current = 'adder';
    },
  };
}
