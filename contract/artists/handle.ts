const SHORTEST_HANDLE = 3;
const LONGEST_HANDLE = 40;

/** Letters of the Latin alphabet, digits, and hyphens between them: what can be typed on any keyboard and told apart at a glance. */
const WELL_FORMED = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

export const isWellFormedHandle = (handle: string): boolean =>
  handle.length >= SHORTEST_HANDLE && handle.length <= LONGEST_HANDLE && WELL_FORMED.test(handle);

/** What a person typed, as a handle is kept: an address somebody pasted or an `@` in front is forgiven, and so are capitals. */
export const tidyHandle = (typed: string): string =>
  typed
    .trim()
    .replace(/^.*\/a\//, '')
    .replace(/^@/, '')
    .toLowerCase();

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
};

/**
 * The same for handles that an eye takes for one another: without hyphens, `rn` as `m`, `vv` as `w`, digits as the letters they
 * look like. Unique in the database, where migration 0004 folds in the same way.
 */
export const handleKeyOf = (handle: string): string =>
  handle
    .replaceAll('-', '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[0-9i]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

/** Addresses of ours, now or some day; nobody's name. */
const ROUTES =
  'a about account accounts api app apps artist artists auth blog book booking bookings chat console contact conversation ' +
  'conversations customer customers dashboard demo dev directory discover docs download embed error events explore faq forgot-password health home index ' +
  'inbox index install invite join legal livez login logout manifest me message messages new news not-found null offline onboarding password pictures ' +
  'press pricing privacy profile push readyz register request requests reset root search service services session sessions settings setup share ' +
  'sign-in sign-out sign-up site sitemap status studio studios sw team terms test undefined user users webhook webhooks welcome www';

/** Words of somebody who speaks for Parlour. A handle made of nothing but these is nobody's either. */
const AUTHORITY =
  'abuse admin administrator billing bot care desk help helpdesk info mail moderator mods noreply official parlour ' +
  'parlor payment payments postmaster safety security staff support sysadmin system team the trust verified verify webmaster';

const keysOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(handleKeyOf));
const ROUTE_KEYS = keysOf(ROUTES);
const AUTHORITY_KEYS = keysOf(AUTHORITY);

/** A number at the end makes nobody else of a word: `support-2` is `support`. */
const NUMBERED = /[-\d]+$/;

/** Whether a handle, or what it looks like, is kept back: `settings`, `adm1n`, `parlour-help`. */
export function isReservedHandle(handle: string): boolean {
  const [key, unnumbered] = [handleKeyOf(handle), handleKeyOf(handle.replace(NUMBERED, ''))];
  return ROUTE_KEYS.has(key) || isMadeOf(AUTHORITY_KEYS, key) || isMadeOf(AUTHORITY_KEYS, unnumbered);
}

/** Whether `text` is nothing but `words`, one after the other. */
function isMadeOf(words: ReadonlySet<string>, text: string): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= text.length; end++) {
    for (const start of reached) if (words.has(text.slice(start, end))) reached.add(end);
  }
  return text !== '' && reached.has(text.length);
}
