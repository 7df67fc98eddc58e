/** Lets a test wait for what it has caused, without asking the clock. */
export interface Watch {
  /** To be called whenever something happened that somebody may wait for. */
  look(): void;
  /** Resolves as soon as `done` holds. */
  until(done: () => boolean): Promise<void>;
}

export function createWatch(): Watch {
  const waiting = new Set<() => void>();
  return {
    look: () => {
      for (const check of [...waiting]) check();
    },
    until: (done) =>
      new Promise((resolve) => {
        const check = () => {
          if (!done()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}
