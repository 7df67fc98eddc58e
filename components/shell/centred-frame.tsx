import type { ReactNode } from 'react';
import { CONTENT_ID, SkipLink } from '@/components/shell/skip-link';
import { Wordmark } from '@/components/shell/wordmark';

/** One small thing to do, in the middle of a calm page: signing in, setting up. */
export function CentredFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col px-safe pt-safe pb-safe">
      <SkipLink />
      <header className="flex justify-center py-5 sm:py-8">
        <Wordmark />
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-md flex-1 pb-12 outline-none">
        {children}
      </main>
    </div>
  );
}
