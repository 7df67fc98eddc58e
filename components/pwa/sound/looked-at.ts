/** What is needed of a browser's `LockManager`. */
export type Locks = {
  request(name: string, options: LockOptions, hold: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
};

const NAME = 'parlour.looks-at';
const nameOf = (viewerId: string, openId: string) => `${NAME}.${viewerId}/${openId}`;

/**
 * Says to this person's other tabs what somebody looks at here; a lock says it, because it goes with its tab.
 * @returns how to take that back
 */
export function sayLookedAt(locks: Locks, viewerId: string, openId: string): () => void {
  const leaving = new AbortController();
  const held = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
  locks
    .request(nameOf(viewerId, openId), { mode: 'shared', signal: leaving.signal }, () => held)
    // Not given, or taken back before it was: then this tab says nothing.
    .catch(() => undefined);
  return () => leaving.abort();
}

/** What is open in the tabs of this person that somebody looks at; '' where no conversation is. */
export async function whatIsLookedAt(locks: Locks, viewerId: string): Promise<readonly string[]> {
  const prefix = nameOf(viewerId, '');
  const { held = [] } = await locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(prefix) ? name.slice(prefix.length) : []));
}
