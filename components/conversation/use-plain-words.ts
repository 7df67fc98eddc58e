'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { PlainWords } from '@/contract/messages/plain/plain-words';
import { wordsIn } from '@/contract/messages/plain/words-in';

/** For writing entries as text in the reader's own language: previews, quotes, what is said to screen readers. */
export function usePlainWords(): PlainWords {
  const say = useTranslations('plain');
  const locale = useLocale();
  return useMemo(() => wordsIn(locale, say), [locale, say]);
}
