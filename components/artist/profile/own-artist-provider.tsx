'use client';

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createOwnArtist, type OwnArtist } from '@/components/artist/profile/own-artist';
import { useTRPCClient } from '@/components/shell/trpc';
import type { ArtistEditView } from '@/contract/schemas/artist';

const OwnArtistContext = createContext<OwnArtist | null>(null);

type OwnArtistProviderProps = { readonly first: ArtistEditView; readonly children: ReactNode };

/** Holds the profile for all of its sections, and looks again whenever the tab is come back to. */
export function OwnArtistProvider({ first, children }: OwnArtistProviderProps) {
  const client = useTRPCClient();
  const [own] = useState(() => createOwnArtist(first, () => client.artist.mine.query()));
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void own.refresh();
    };
    // The browser's Back shows a page as it once was.
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [own]);
  return <OwnArtistContext value={own}>{children}</OwnArtistContext>;
}

/** The profile as it is shown, and the one way to change it. Only below {@link OwnArtistProvider}. */
export function useOwnArtist(): { readonly artist: ArtistEditView; readonly change: OwnArtist['change'] } {
  const own = useContext(OwnArtistContext);
  if (!own) throw new Error('useOwnArtist needs an OwnArtistProvider above it.');
  const artist = useSyncExternalStore(own.subscribe, own.get, own.get);
  return { artist, change: own.change };
}
