'use client';

import { useCallback } from 'react';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { toldIn } from '@/contract/messages/plain/stand-ins';

/** Writes names and reasons for the reader: pseudonyms of people who are gone are sentences of ours, in the reader's language. */
export function useTold(): (text: string) => string {
  const words = usePlainWords();
  return useCallback((text: string) => toldIn(words, text), [words]);
}
