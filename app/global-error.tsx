'use client';

import { useEffect, useState } from 'react';
import { FONT_FACES } from '@/app/fonts';
import { readLocaleCookie } from '@/components/shell/locale-cookie';
import { type Locale, localeFor } from '@/contract/i18n/locales';
import german from '@/messages/de/problem.json';
import english from '@/messages/en/problem.json';
import './globals.css';

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

const WORDS = { en: english, de: german };

/** When even the root layout failed. Stands alone: no providers, and it finds out by itself in which language. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  const [language, setLanguage] = useState<Locale>('en');
  useEffect(() => setLanguage(readLocaleCookie() ?? localeFor(navigator.languages.join())), []);
  const words = WORDS[language];
  return (
    <html lang={language} className={FONT_FACES}>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-3 p-6 text-center">
          <h1 className="font-semibold text-2xl">{words.title}</h1>
          <p className="text-muted">{words.body}</p>
          {error.digest ? <p className="text-muted text-sm tabular-nums">{error.digest}</p> : null}
          <button
            type="button"
            onClick={reset}
            className="mt-3 min-h-12 rounded-md bg-accent px-6 font-medium text-on-accent"
          >
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
