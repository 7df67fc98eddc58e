'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type Failure, refusalOf } from '@/components/shell/refusal-of';

export type SpokenFailure = Failure & { readonly sentence: string };

/** Turns any thrown value into its code and a sentence for the person. `sayCode` does the same for a bare code. */
export function useRefusal() {
  const t = useTranslations('errors');

  const sayCode = useCallback(
    (code: string): string | null => {
      const key = code as Parameters<typeof t>[0];
      return t.has(key) ? t(key) : null;
    },
    [t],
  );

  const explain = useCallback(
    (error: unknown): SpokenFailure => {
      const failure = refusalOf(error);
      const sentence = (sayCode(failure.code) ?? failure.message) || t('unknown');
      const seconds = failure.retryAfterSeconds;
      return { ...failure, sentence: seconds === null ? sentence : t('waitSeconds', { sentence, seconds }) };
    },
    [t, sayCode],
  );

  return { explain, sayCode };
}
