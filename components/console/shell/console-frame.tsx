'use client';

import type { ReactNode } from 'react';
import { ConsoleNav } from '@/components/console/shell/console-nav';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { CONTENT_ID, SkipLink } from '@/components/shell/skip-link';

/** Exactly as high as the screen; its panes scroll by themselves. */
export function ConsoleFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden lg:flex-row">
      <SkipLink />
      <ConsoleNav />
      <main
        id={CONTENT_ID}
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-1 flex-col pt-safe outline-none lg:overflow-hidden"
      >
        <ConnectionLine />
        {children}
      </main>
    </div>
  );
}
