'use client';

import { useEffect, useState } from 'react';

const SETTLES_AFTER_MS = 250;

/** What somebody types, once they pause: a list is not asked for with every letter. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
