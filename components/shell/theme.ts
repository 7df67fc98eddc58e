export type Theme = 'system' | 'light' | 'dark';

/** Where the choice is remembered; read in the head, before anything is painted. */
export const THEME_KEY = 'parlour.theme';

const watchers = new Set<() => void>();

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark';

/** What the page shows now: the choice lives on the root element, storage only remembers it. */
export function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : 'system';
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const tell of watchers) tell();
}

export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Without storage the choice holds for this page only.
  }
}

/** Calls `tell` after each change, those of other tabs included. Returns how to stop. */
export function watchTheme(tell: () => void): () => void {
  const followOtherTabs = (event: StorageEvent) => {
    if (event.key === THEME_KEY) applyTheme(isTheme(event.newValue) ? event.newValue : 'system');
  };
  watchers.add(tell);
  window.addEventListener('storage', followOtherTabs);
  return () => {
    watchers.delete(tell);
    window.removeEventListener('storage', followOtherTabs);
  };
}
