'use client';

import { useEffect, useState } from 'react';

const TICK_MS = 1_000;

/** Whole seconds left, down to zero; `restart` begins again. Counts by the clock, so a sleeping tab does not stretch it. */
export function useCountdown(seconds: number): { readonly left: number; readonly restart: () => void } {
  const [endsAt, setEndsAt] = useState(() => Date.now() + seconds * TICK_MS);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const update = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / TICK_MS)));
    update();
    const timer = setInterval(update, TICK_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  return { left, restart: () => setEndsAt(Date.now() + seconds * TICK_MS) };
}
