/** What this device remembers by itself. Storage may be forbidden: then nothing is remembered, and nothing breaks. */
type Remembered = 'push' | 'push-endpoint' | 'sound' | 'install-hint' | 'first-hint' | 'reloaded-at';

const keyOf = (name: Remembered): string => `parlour.${name}`;

export function recall(name: Remembered): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function remember(name: Remembered, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // holds for this page only, then
  }
}
