export type ConsoleView = 'overview' | 'conversations' | 'people' | 'audit';

/** Where an address leads to in the console. `detail` is what is open beside the list. */
export type ConsolePlace = { readonly view: ConsoleView; readonly detail: string | null };

const CONVERSATION = /^\/console\/conversations(?:\/([^/]+))?\/?$/;

type Search = { readonly get: (name: string) => string | null };

/** Reads `/console/people?member=…` and the like; what is none of the console's is its overview. */
export function consolePlace(pathname: string, search: Search): ConsolePlace {
  const conversation = CONVERSATION.exec(pathname);
  if (conversation) return { view: 'conversations', detail: conversation[1] ?? null };
  if (pathname.startsWith('/console/people')) return { view: 'people', detail: search.get('member') };
  if (pathname.startsWith('/console/audit')) return { view: 'audit', detail: search.get('entry') };
  return { view: 'overview', detail: null };
}

export const VIEW_PATHS: { readonly [View in ConsoleView]: string } = {
  overview: '/console',
  conversations: '/console/conversations',
  people: '/console/people',
  audit: '/console/audit',
};

const STAFF_VIEWS: readonly ConsoleView[] = ['overview', 'conversations'];
const ADMIN_VIEWS: readonly ConsoleView[] = [...STAFF_VIEWS, 'people', 'audit'];

/** What a studio's console holds for somebody, in its order. */
export const viewsFor = (isAdmin: boolean): readonly ConsoleView[] => (isAdmin ? ADMIN_VIEWS : STAFF_VIEWS);

/** Where somebody is after changing to another studio: on the same list there, if their role has it. */
export const viewAfterSwitch = (view: ConsoleView, role: 'admin' | 'staff'): ConsoleView =>
  viewsFor(role === 'admin').includes(view) ? view : 'overview';

export const lookPath = (conversationId: string): string => `${VIEW_PATHS.conversations}/${conversationId}`;
export const memberPath = (userId: string): string => `${VIEW_PATHS.people}?member=${userId}`;
export const entryPath = (number: number): string => `${VIEW_PATHS.audit}?entry=${number}`;
