import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pickWords, type WordsArea } from '@/app/_server/words-of';

type WordsProps = { readonly of: WordsArea; readonly children: ReactNode };

/** Gives what stands below its sentences in the browser: of the nearest one alone, nothing is added to what is above. */
export async function Words({ of, children }: WordsProps) {
  return <NextIntlClientProvider messages={pickWords(await getMessages(), of)}>{children}</NextIntlClientProvider>;
}
