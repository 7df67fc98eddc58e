'use client';

import { useState } from 'react';

/** Which piece is on the stage: the one it was opened at, then the one that was moved to. Keeps its last word while closing. */
export function useSlide(at: number | null) {
  const [shown, setShown] = useState({ at, index: at ?? 0 });
  if (at !== null && at !== shown.at) setShown({ at, index: at });
  if (at === null && shown.at !== null) setShown({ at: null, index: shown.index });
  return { index: shown.index, seen: (index: number) => setShown((before) => ({ ...before, index })) };
}
