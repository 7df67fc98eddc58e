'use client';

import { useCallback, useState } from 'react';
import type { ProfileChange } from '@/components/artist/profile/own-artist';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { useRefusal } from '@/components/shell/use-refusal';
import type { ArtistEditView } from '@/contract/schemas/artist';

type ProfileChanges = {
  /** Says it to the server; null when that refused, and `problem` then says why. */
  readonly act: (change: ProfileChange) => Promise<ArtistEditView | null>;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly forget: () => void;
};

/** Changes made in one section, and what became of the last one. */
export function useProfileChange(): ProfileChanges {
  const { change } = useOwnArtist();
  const { explain } = useRefusal();
  const [underWay, setUnderWay] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  const act = useCallback(
    async (wanted: ProfileChange) => {
      setProblem(null);
      setUnderWay((before) => before + 1);
      try {
        return await change(wanted);
      } catch (error) {
        setProblem(explain(error).sentence);
        return null;
      } finally {
        setUnderWay((before) => before - 1);
      }
    },
    [change, explain],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { act, isBusy: underWay > 0, problem, forget };
}
