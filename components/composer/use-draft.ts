'use client';

import { useCallback, useLayoutEffect, useState } from 'react';
import { useLiveStream } from '@/components/realtime/live-provider';

const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

function write(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The box still holds the words; only a reload would lose them.
  }
}

/** What is written but not sent in one conversation; survives reloads, sign-outs and looks into other conversations. */
export function useDraft(conversationId: string): readonly [string, (text: string) => void] {
  const { viewer } = useLiveStream();
  const key = `parlour.draft.${viewer.userId}.${conversationId}`;
  const [text, setText] = useState('');

  // Storage is not there while the server renders; before the first paint is early enough.
  useLayoutEffect(() => setText(read(key)), [key]);

  const change = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, change];
}
