'use client';

import { FONT_FACES } from '@/app/fonts';
import common from '@/messages/en/common.json';
import './globals.css';

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** When even the root layout failed. Stands alone: no providers, no translations to load. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en" className={FONT_FACES}>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-3 p-6 text-center">
          <h1 className="font-semibold text-2xl">{common.problem.title}</h1>
          <p className="text-muted">{common.problem.body}</p>
          {error.digest ? <p className="text-muted text-sm tabular-nums">{error.digest}</p> : null}
          <button
            type="button"
            onClick={reset}
            className="mt-3 min-h-12 rounded-md bg-accent px-6 font-medium text-on-accent"
          >
            {common.problem.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
