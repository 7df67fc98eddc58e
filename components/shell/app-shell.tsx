import type { ReactNode } from 'react';
import { MainNav } from '@/components/shell/main-nav';
import { CONTENT_ID, SkipLink } from '@/components/shell/skip-link';
import { cn } from '@/components/ui/cn';

type AppShellProps = {
  /** `page` scrolls as a document; `panes` is exactly as high as the screen and its parts scroll by themselves. */
  readonly layout: 'page' | 'panes';
  /** Sits on the Conversations entry: the unread total. */
  readonly unreadBadge?: ReactNode;
  /** Whether the navigation leads to what only people have who take bookings. */
  readonly isArtist: boolean;
  readonly children: ReactNode;
};

/**
 * The frame of everything behind the sign-in. On phones the navigation stands below the main part (and leaves the
 * whole height to an open conversation), at the desk before it.
 */
export function AppShell({ layout, unreadBadge, isArtist, children }: AppShellProps) {
  return (
    <div className={cn('flex flex-col lg:flex-row', layout === 'panes' ? 'h-dvh overflow-hidden' : 'min-h-dvh')}>
      <SkipLink />
      <MainNav unreadBadge={unreadBadge} isArtist={isArtist} />
      <main
        id={CONTENT_ID}
        tabIndex={-1}
        className={cn('min-w-0 flex-1 pt-safe outline-none', layout === 'panes' && 'flex min-h-0 flex-col')}
      >
        {children}
      </main>
    </div>
  );
}
