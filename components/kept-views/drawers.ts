import type { KeptView } from '@/components/device/device-database';
import type { MeView } from '@/contract/schemas/account';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

/** Where one view is kept. These four kinds are everything that ever is. */
export type Drawer<View> = {
  readonly name: string;
  /** Whether `kept` has seen what `fresh` has not: by what the server counts, never by a clock. */
  readonly isBehind: (fresh: View, kept: View) => boolean;
};

/** Grows whenever one of these views changes its shape: what was kept in another is as if it were not there. */
const SHAPE = 1;

type Counts = ReadonlyMap<string, number>;

/** Whether one of those that both hold is further on in `there`. */
const isFurther = (there: Counts, here: Counts): boolean =>
  [...there].some(([id, count]) => count > (here.get(id) ?? Number.POSITIVE_INFINITY));

const revs = ({ items }: ConversationPage): Counts => new Map(items.map(({ id, rev }) => [id, rev]));
const versions = (all: readonly BookingView[]): Counts => new Map(all.map(({ id, version }) => [id, version]));

export const ME: Drawer<MeView> = { name: 'me', isBehind: () => false };

export const LIST: Drawer<ConversationPage> = {
  name: 'conversations',
  isBehind: (fresh, kept) => isFurther(revs(kept), revs(fresh)),
};

export const BOOKINGS: Drawer<readonly BookingView[]> = {
  name: 'bookings',
  isBehind: (fresh, kept) => isFurther(versions(kept), versions(fresh)),
};

const THREAD = 'thread.';

export const threadDrawer = (conversationId: string): Drawer<ThreadView> => ({
  name: `${THREAD}${conversationId}`,
  isBehind: (fresh, kept) => fresh.conversation.rev < kept.conversation.rev,
});

export const isThread = (name: string): boolean => name.startsWith(THREAD);

export const asValue = <View>(view: View) => ({ shape: SHAPE, view });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The view in a record of this drawer; `null` when there is none, or one of another shape. Only our own pages write there. */
export function viewIn<View>(_drawer: Drawer<View>, record: KeptView | undefined): View | null {
  const value = record?.value;
  return isRecord(value) && value.shape === SHAPE ? (value.view as View) : null;
}

/** Whose views these are, since when, and the ticket without which no page may add to them. */
export type Owner = { readonly viewerId: string; readonly ticket: string; readonly sinceMs: number };

/** Stands among the views, under nobody's id. */
export const OWNER_KEY: [string, string] = ['', 'owner'];

export function ownerIn(record: KeptView | undefined): Owner | null {
  const value = record?.value;
  if (!isRecord(value)) return null;
  const { viewerId, ticket, sinceMs } = value;
  if (typeof viewerId !== 'string' || typeof ticket !== 'string' || typeof sinceMs !== 'number') return null;
  return { viewerId, ticket, sinceMs };
}
