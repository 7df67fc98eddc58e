'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useOptimistic, useRef, useState, useTransition } from 'react';
import { type DirectoryQuery, directoryPath } from '@/components/site/directory/directory-query';

/** Long enough that a word is not searched letter by letter, short enough not to be noticed. */
const TYPING_PAUSE_MS = 250;

/** What the fields hold, and the address that follows them. The page before stays until the next one is there. */
export function useDirectorySearch(query: DirectoryQuery) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(query);
  const [words, setWords] = useState(query.q);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const cancelPause = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  // The address may change without the field: back, forward, a link. While somebody types, the field is right.
  useEffect(() => {
    if (isPending || timer.current !== null) return;
    setWords((typed) => (typed.trim() === query.q ? typed : query.q));
  }, [query.q, isPending]);
  useEffect(() => cancelPause, [cancelPause]);

  /** Typing replaces the address, so that Back leads out of the search and not letter by letter through it. */
  function go(change: Partial<DirectoryQuery>, how: 'push' | 'replace'): void {
    cancelPause();
    const next = { ...shown, q: words.trim(), ...change, next: null };
    if (directoryPath(next) === directoryPath(query)) return;
    startTransition(() => {
      show(next);
      router[how](directoryPath(next), { scroll: false });
    });
  }

  const latestGo = useRef(go);
  latestGo.current = go;

  function type(text: string, isComposing: boolean): void {
    setWords(text);
    cancelPause();
    if (isComposing) return;
    timer.current = setTimeout(() => latestGo.current({ q: text.trim() }, 'replace'), TYPING_PAUSE_MS);
  }

  return {
    shown,
    words,
    isPending,
    type,
    /** A choice in one of the filters. */
    choose: (change: Partial<DirectoryQuery>) => go(change, 'push'),
    submit: () => go({}, 'replace'),
    clearWords: () => {
      setWords('');
      go({ q: '' }, 'replace');
    },
  };
}
