import { refusedUpload } from '@/components/pictures/upload-picture';
import type { PictureView } from '@/contract/schemas/picture';

type UploadState =
  | { readonly name: 'waiting' }
  /** `share` of it is with the server, from 0 to 1. */
  | { readonly name: 'sending'; readonly share: number }
  | { readonly name: 'failed'; readonly error: unknown };

/** One chosen file on its way into the portfolio. */
export type Upload = { readonly key: number; readonly file: File; readonly state: UploadState };

export type UploadsView = {
  readonly uploads: readonly Upload[];
  /** Of those chosen since nothing was under way: how many there were, and how many came through. */
  readonly count: number;
  readonly done: number;
};

type UploadSteps = {
  readonly send: (
    file: File,
    options: { signal: AbortSignal; onProgress: (share: number) => void },
  ) => Promise<PictureView>;
  readonly add: (picture: PictureView) => Promise<unknown>;
};

export type Uploads = {
  readonly get: () => UploadsView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins with files; those for which there is no `room` fail at once. */
  readonly choose: (files: readonly File[], room: number) => void;
  readonly retry: (key: number) => void;
  /** Stops one that is under way, or forgets one that failed. */
  readonly dismiss: (key: number) => void;
};

/** More would only make each of them slower. */
const AT_ONCE = 2;
const NOTHING: UploadsView = { uploads: [], count: 0, done: 0 };

export const isUnderWay = ({ state }: Upload): boolean => state.name !== 'failed';

/** Sends chosen files, two at a time, and adds them in the order they were chosen in. One that fails keeps no other from coming. */
export function createUploads({ send, add }: UploadSteps): Uploads {
  const listeners = new Set<() => void>();
  const aborts = new Map<number, AbortController>();
  /** What was sent and only could not be added. */
  const sent = new Map<number, PictureView>();
  let view = NOTHING;
  let lastKey = 0;
  let lastAdded: Promise<void> = Promise.resolve();

  function show(next: Partial<UploadsView>): void {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  const set = (key: number, state: UploadState) =>
    show({ uploads: view.uploads.map((one) => (one.key === key ? { ...one, state } : one)) });
  const without = (key: number) => view.uploads.filter((one) => one.key !== key);

  function startNext(): void {
    const next = view.uploads.find(({ state }) => state.name === 'waiting');
    if (!next || aborts.size >= AT_ONCE) return;
    void run(next);
    startNext();
  }

  async function run({ key, file }: Upload): Promise<void> {
    const abort = new AbortController();
    aborts.set(key, abort);
    set(key, { name: 'sending', share: 0 });
    const before = lastAdded;
    const added = (async () => {
      const onProgress = (share: number) => set(key, { name: 'sending', share });
      const picture = sent.get(key) ?? (await send(file, { signal: abort.signal, onProgress }));
      sent.set(key, picture);
      await before;
      abort.signal.throwIfAborted();
      await add(picture);
    })();
    lastAdded = added.catch(() => undefined);
    try {
      await added;
      sent.delete(key);
      show({ uploads: without(key), done: view.done + 1 });
    } catch (error) {
      if (!abort.signal.aborted) set(key, { name: 'failed', error });
    } finally {
      aborts.delete(key);
      startNext();
    }
  }

  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (files, room) => {
      const chosen = files.map((file, at): Upload => {
        const state: UploadState =
          at < room ? { name: 'waiting' } : { name: 'failed', error: refusedUpload('artist.portfolio-full') };
        return { key: ++lastKey, file, state };
      });
      const { count, done } = view.uploads.some(isUnderWay) ? view : NOTHING;
      show({ uploads: [...view.uploads, ...chosen], count: count + files.length, done });
      startNext();
    },
    retry: (key) => {
      set(key, { name: 'waiting' });
      startNext();
    },
    dismiss: (key) => {
      aborts.get(key)?.abort();
      sent.delete(key);
      show({ uploads: without(key), count: view.count - 1 });
    },
  };
}
