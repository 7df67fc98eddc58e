'use client';

import { useEffect, useRef, useState } from 'react';
import { endsAtHere, minutesLeft } from '@/components/console/viewer/time-left';
import type { ViewingPage } from '@/contract/schemas/console-views';

const LOOK_EVERY_MS = 1_000;

/** Minutes until a look is over; calls `onOver` then, also after the device has slept. */
export function useTimeLeft(viewing: ViewingPage['viewing'], onOver: () => void): number {
  const [endsAt] = useState(() => endsAtHere(viewing, Date.now()));
  const [left, setLeft] = useState(() => minutesLeft(endsAt, Date.now()));
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      if (now >= endsAt) over.current();
      else setLeft(minutesLeft(endsAt, now));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}
