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

/** Tells something in passing. The toaster loads with the first use or soon after the page, so it costs the first paint nothing. */
export async function showToast(
  text: string,
  { tone = 'plain', action, durationMs, id }: ToastOptions = {},
): Promise<void> {
  const { toast } = await library();
  const show = tone === 'ok' ? toast.success : tone === 'bad' ? toast.error : toast;
  show(text, { duration: durationMs ?? DEFAULT_DURATION_MS, ...(action ? { action } : {}), ...(id ? { id } : {}) });
}
