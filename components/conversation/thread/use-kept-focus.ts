import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus where it was worked, when what had it goes away: a card's button once it is pressed, or the button
 * that opened a sheet. Otherwise the next press of the Tab key would begin at the top of the page.
 */
export function useKeptFocus(ref: RefObject<HTMLElement | null>): void {
  const isHere = useRef(false);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const arrive = () => {
      isHere.current = true;
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      // Nowhere: it was taken away, or the window was left. A sheet gives the focus back.
      if (relatedTarget instanceof Element) isHere.current = relatedTarget.closest('[role="dialog"]') !== null;
    };
    element.addEventListener('focusin', arrive);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', arrive);
      element.removeEventListener('focusout', leave);
    };
  }, [ref]);

  // After every render: only a render takes elements away.
  useEffect(() => {
    if (isHere.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
}
