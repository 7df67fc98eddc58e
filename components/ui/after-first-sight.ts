import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';

/** Runs once the page is loaded and the browser has nothing better to do; answers how to call it off. */
export function afterFirstSight(run: () => void): () => void {
  if (document.readyState === 'complete') return whenIdle(run);
  let callOff = () => {};
  const wait = () => {
    callOff = whenIdle(run);
  };
  window.addEventListener('load', wait, { once: true });
  return () => {
    window.removeEventListener('load', wait);
    callOff();
  };
}

/** False until the page stands; for parts that nobody waits for. */
export function useAfterFirstSight(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => afterFirstSight(() => startTransition(() => setIsOver(true))), []);
  return isOver;
}
