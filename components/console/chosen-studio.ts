const KEY = 'parlour.console.studio';
const watchers = new Set<() => void>();

/** Without storage the choice holds for this page. */
let chosen: string | null = null;

export function readChosenStudio(): string | null {
  try {
    return localStorage.getItem(KEY) ?? chosen;
  } catch {
    return chosen;
  }
}

export function rememberStudio(studioId: string): void {
  chosen = studioId;
  try {
    localStorage.setItem(KEY, studioId);
  } catch {
    // Not remembered then.
  }
  for (const tell of watchers) tell();
}

export function watchChosenStudio(tell: () => void): () => void {
  watchers.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    window.removeEventListener('storage', tell);
  };
}
