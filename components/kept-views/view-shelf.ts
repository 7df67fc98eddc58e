import type { DeviceDatabase, KeptView } from '@/components/device/device-database';
import {
  asValue,
  type Drawer,
  isThread,
  OWNER_KEY,
  type Owner,
  ownerIn,
  viewIn,
} from '@/components/kept-views/drawers';
import { newClientId } from '@/components/outbox/new-client-id';

/** The conversations that were opened or changed last; who is beyond them is asked for when there is a network. */
export const KEPT_THREADS = 50;
/** As long as a session lasts from its sign-in: after that nobody would be let in online either. */
export const KEPT_FOR_MS = 30 * 24 * 60 * 60_000;
/** What was kept last holds against views that know less. Not for ever: a server that went back to a backup counts anew. */
const HOLDS_FOR_MS = 60 * 60_000;

export type Found<View> = {
  readonly view: View;
  /** Up to when it was true, in ms by this device's clock. */
  readonly keptAt: number;
};

/** What one person last saw, for pages of the session in which it was opened. Every method is one transaction. */
export interface ViewShelf {
  /** Keeps `view`, true as of `keptAt`, unless what is kept has seen more; answers what it took the place of. Does nothing once the session is over. */
  keep<View>(drawer: Drawer<View>, view: View, keptAt: number): Promise<View | null>;
  /** Changes what is kept, if it is. */
  change<View>(drawer: Drawer<View>, change: (kept: View) => View, keptAt: number): Promise<void>;
  forget(drawer: { readonly name: string }): Promise<void>;
}

const views = (database: DeviceDatabase) => {
  const transaction = database.transaction('views', 'readwrite');
  return { store: transaction.store, done: transaction.done };
};

type Store = ReturnType<typeof views>['store'];

/**
 * Opens the shelf for `viewerId`. What anybody else saw here is gone then. All tabs of a session share one ticket; `forgetKeptViews` tears it up,
 * so that a page that has not heard of the end cannot bring anything back.
 */
export async function openShelf(database: DeviceDatabase, viewerId: string, now: () => number): Promise<ViewShelf> {
  const { store, done } = views(database);
  const before = ownerIn(await store.get(OWNER_KEY));
  const isOurs = before?.viewerId === viewerId && now() - before.sinceMs < KEPT_FOR_MS;
  const owner: Owner = isOurs ? before : { viewerId, ticket: newClientId(), sinceMs: now() };
  if (!isOurs) {
    await store.clear();
    const [nobody, name] = OWNER_KEY;
    await store.put({ viewerId: nobody, name, value: owner, keptAt: now() });
  }
  await done;

  /** Runs `act` on the store as long as the ticket is good. */
  const within = async <Answer>(act: (store: Store) => Promise<Answer>): Promise<Answer | null> => {
    const { store, done } = views(database);
    const isGood = ownerIn(await store.get(OWNER_KEY))?.ticket === owner.ticket;
    const answer = isGood ? await act(store) : null;
    await done;
    return answer;
  };
  const put = async <View>(store: Store, drawer: Drawer<View>, view: View, keptAt: number) => {
    await store.put({ viewerId, name: drawer.name, value: asValue(view), keptAt });
    if (isThread(drawer.name)) await dropOldest(store, viewerId);
  };
  return {
    keep: (drawer, view, keptAt) =>
      within(async (store) => {
        const record = await store.get([viewerId, drawer.name]);
        const kept = viewIn(drawer, record);
        const holds = record !== undefined && Math.abs(now() - record.keptAt) < HOLDS_FOR_MS;
        if (kept !== null && holds && drawer.isBehind(view, kept)) return null;
        await put(store, drawer, view, keptAt);
        return kept;
      }),
    change: async (drawer, change, keptAt) => {
      await within(async (store) => {
        const kept = viewIn(drawer, await store.get([viewerId, drawer.name]));
        const after = kept === null ? null : change(kept);
        if (after !== null && after !== kept) await put(store, drawer, after, keptAt);
      });
    },
    forget: async (drawer) => {
      await within((store) => store.delete([viewerId, drawer.name]));
    },
  };
}

async function dropOldest(store: Store, viewerId: string): Promise<void> {
  const names = await store.getAllKeys(IDBKeyRange.bound([viewerId, ''], [viewerId, '\uffff']));
  if (names.filter(([, name]) => isThread(name)).length <= KEPT_THREADS) return;
  const all = await store.getAll(IDBKeyRange.bound([viewerId, ''], [viewerId, '\uffff']));
  const byAge = all.filter(({ name }) => isThread(name)).sort((a, b) => b.keptAt - a.keptAt);
  for (const { name } of byAge.slice(KEPT_THREADS)) await store.delete([viewerId, name]);
}

/** Reads what is kept for whoever it is kept for; `null` when there is nobody, or when their session must be over. */
export async function ownerOf(database: DeviceDatabase, now: number): Promise<string | null> {
  const owner = ownerIn(await database.get('views', OWNER_KEY));
  return owner && now - owner.sinceMs < KEPT_FOR_MS ? owner.viewerId : null;
}

export async function findKept<View>(
  database: DeviceDatabase,
  viewerId: string,
  drawer: Drawer<View>,
): Promise<Found<View> | null> {
  const record: KeptView | undefined = await database.get('views', [viewerId, drawer.name]);
  const view = viewIn(drawer, record);
  return record && view !== null ? { view, keptAt: record.keptAt } : null;
}
