/** Where forms of one kind are kept that were begun and not sent, each under a name of its own. */
export interface DraftShelf<Draft> {
  /** What was written under this name; null for nothing. */
  kept(name: string): Draft | null;
  keep(name: string, draft: Draft): void;
  /** Once it was sent, or thrown away. */
  forget(name: string): void;
}

const PREFIX = 'parlour.draft.';

/**
 * Drafts live in this tab only: they outlive closing, reloading and a sign-in in between, and no other person of this computer
 * finds them later. Storage is the person's own, but an older version of this page may have written it: `isDraft` is asked.
 */
export function draftShelf<Draft>(kind: string, isDraft: (value: unknown) => value is Draft): DraftShelf<Draft> {
  const keyOf = (name: string) => `${PREFIX}${kind}.${name}`;
  return {
    kept: (name) => {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
        return isDraft(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    keep: (name, draft) => {
      try {
        sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
      } catch {
        // No room or no permission: the fields still hold it, only closing would forget.
      }
    },
    forget: (name) => {
      try {
        sessionStorage.removeItem(keyOf(name));
      } catch {
        // Nothing was kept then.
      }
    },
  };
}

/** Everything half written in this tab, when its person leaves. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';
