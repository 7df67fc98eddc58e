type ToastAction = { readonly label: string; readonly onClick: () => void };
type ToastOptions = {
  readonly tone?: 'plain' | 'ok' | 'bad';
  readonly action?: ToastAction;
  readonly durationMs?: number;
  /** A toast with the same id is replaced, not stacked. */
  readonly id?: string;
};

const DEFAULT_DURATION_MS = 5_000;

const library = () => import('sonner');

let isWanted = false;
const watchers = new Set<() => void>();
let stand = () => {};
const stands = new Promise<void>((resolve) => {
  stand = resolve;
});

/** For the one place that shows toasts: whether there is anything to show yet, and the word that it stands. */
export const toasterPlace = {
  isWanted: (): boolean => isWanted,
  subscribe: (watcher: () => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  stand: () => stand(),
};

/** Tells something in passing. The first one brings the toaster. */
export async function showToast(
  text: string,
  { tone = 'plain', action, durationMs, id }: ToastOptions = {},
): Promise<void> {
  isWanted = true;
  for (const watcher of watchers) watcher();
  const [{ toast }] = await Promise.all([library(), stands]);
  const show = tone === 'ok' ? toast.success : tone === 'bad' ? toast.error : toast;
  show(text, { duration: durationMs ?? DEFAULT_DURATION_MS, ...(action ? { action } : {}), ...(id ? { id } : {}) });
}
