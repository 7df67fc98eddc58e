/** Time, chance and sight in a browser, for what is tested without one. */
export const browserClock = {
  now: Date.now,
  random: Math.random,
  schedule: (run: () => void, delayMs: number): (() => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  repeat: (run: () => void, everyMs: number): (() => void) => {
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  },
  isVisible: (): boolean => document.visibilityState === 'visible',
};
