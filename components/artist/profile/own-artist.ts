import type { ArtistEditView } from '@/contract/schemas/artist';

type View = ArtistEditView;

/** One change of the artist's own profile. */
export type ProfileChange = {
  /** Says it to the server; given the profile as the server last told it when its turn comes. */
  readonly send: (saved: View) => Promise<View>;
  /** What it will most likely look like; shown until the server has answered. */
  readonly expect?: (view: View) => View;
};

export type OwnArtist = {
  /** As the person should see it: what is saved, with everything on its way. */
  readonly get: () => View;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves to what was saved. Throws what the server refused, after taking the expectation back. */
  readonly change: (change: ProfileChange) => Promise<View>;
  /** Takes over what was changed elsewhere; silent when it cannot. */
  readonly refresh: () => Promise<void>;
};

/**
 * The artist's own profile in one tab. Changes go to the server one after the other, so that a later answer is never
 * overwritten by an earlier one; meanwhile all that are under way are laid over what is saved.
 */
export function createOwnArtist(first: View, load: () => Promise<View | null>): OwnArtist {
  const listeners = new Set<() => void>();
  let saved = first;
  let shown = first;
  let underWay: readonly ProfileChange[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function show(): void {
    shown = underWay.reduce((view, { expect }) => expect?.(view) ?? view, saved);
    for (const listener of listeners) listener();
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function refresh(): Promise<void> {
    const now = await inTurn(load).catch(() => null);
    if (now === null) return;
    saved = now;
    show();
  }

  async function change(wanted: ProfileChange): Promise<View> {
    underWay = [...underWay, wanted];
    show();
    try {
      return await inTurn(async () => {
        saved = await wanted.send(saved);
        return saved;
      });
    } catch (refused) {
      // Often because another tab was faster: show what there is now.
      void refresh();
      throw refused;
    } finally {
      underWay = underWay.filter((one) => one !== wanted);
      show();
    }
  }

  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    refresh,
  };
}
