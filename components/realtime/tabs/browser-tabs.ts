import type { TabChannel, TabLock } from '@/components/realtime/tabs/tab-words';

/** Whether this browser's tabs can find each other (Safari from 15.4); each has a stream of its own otherwise. */
export const canShare = (): boolean =>
  typeof window !== 'undefined' && Boolean(navigator.locks) && 'BroadcastChannel' in window;

export function openTabChannel<Word>(name: string): TabChannel<Word> {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(word: Word) => void>();
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    for (const listener of [...listeners]) listener(data);
  };
  return {
    say: (word) => channel.postMessage(word),
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}

export const tabLock = (name: string): TabLock => ({
  take: (how, { onTaken, onLost }) => {
    const leaving = new AbortController();
    let giveBack = () => leaving.abort();
    let isOver = false;
    let isTaken = false;
    const taken = () => {
      isTaken = true;
      onTaken();
    };
    const hold = () =>
      new Promise<void>((resolve) => {
        giveBack = resolve;
        if (isOver) resolve();
        else taken();
      });
    // A request that steals cannot be aborted, and does not have to: it is granted at once.
    const options: LockOptions = how === 'steal' ? { steal: true } : { signal: leaving.signal };
    navigator.locks.request(name, options, hold).catch(() => {
      if (isOver) return;
      // Refused without having been given: where there are no locks for us, each tab is its own leader.
      if (isTaken) onLost();
      else taken();
    });
    return () => {
      isOver = true;
      giveBack();
    };
  },
});
