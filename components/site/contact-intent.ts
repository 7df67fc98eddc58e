const KEY = 'parlour.contact-intent';

/** What somebody pressed before they had to sign in: `message`, or the id of a service (`1` for none in particular). */
type ContactIntent = { readonly artistId: string; readonly request: string | null };

/** Kept in this tab only, so that no link from elsewhere can make a person open a conversation. */
export function keepContactIntent(intent: ContactIntent): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(intent));
  } catch {
    // Without storage the person presses the button once more after signing in.
  }
}

/** The kept intent for this artist, once; anything else that was kept is dropped. */
export function takeContactIntent(artistId: string): ContactIntent | null {
  try {
    const stored = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const intent: unknown = stored === null ? null : JSON.parse(stored);
    return isIntent(intent) && intent.artistId === artistId ? intent : null;
  } catch {
    return null;
  }
}

const isIntent = (value: unknown): value is ContactIntent =>
  typeof value === 'object' &&
  value !== null &&
  'artistId' in value &&
  'request' in value &&
  (value.request === null || typeof value.request === 'string');
