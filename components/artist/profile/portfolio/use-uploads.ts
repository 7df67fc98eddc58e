'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import {
  createUploads,
  isUnderWay,
  type Uploads,
  type UploadsView,
} from '@/components/artist/profile/portfolio/uploads';
import { uploadPicture } from '@/components/pictures/upload-picture';
import { useCalls } from '@/components/shell/trpc';
import { MOST_PORTFOLIO_ITEMS } from '@/contract/artists/limits';

/** Files on their way into the portfolio. Leaving the page by accident asks first while there are any. */
export function useUploads(): UploadsView &
  Pick<Uploads, 'retry' | 'dismiss'> & {
    readonly choose: (files: readonly File[]) => void;
    readonly room: number;
  } {
  const { client, headers } = useCalls();
  const { artist, change } = useOwnArtist();
  const [uploads] = useState(() =>
    createUploads({
      send: (file, options) => uploadPicture(file, 'portfolio', { ...options, headers }),
      add: ({ id }) => change({ send: () => client.artist.addPortfolioItem.mutate({ pictureId: id, caption: '' }) }),
    }),
  );
  const view = useSyncExternalStore(uploads.subscribe, uploads.get, uploads.get);
  const underWay = view.uploads.filter(isUnderWay).length;
  const room = Math.max(0, MOST_PORTFOLIO_ITEMS - artist.portfolio.length - underWay);

  useEffect(() => {
    if (underWay === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [underWay]);

  return {
    ...view,
    retry: uploads.retry,
    dismiss: uploads.dismiss,
    choose: (files) => uploads.choose(files, room),
    room,
  };
}
