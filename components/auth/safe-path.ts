const ANY_ORIGIN = 'http://parlour.invalid';

// Browsers read a backslash as a slash, and drop tabs and line breaks before they read.
const isOwnPath = (path: string): boolean => /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/u.test(path);

/** Where to go after signing in: a path of ours as given, or `fallback`. Anything that could lead to another site is refused. */
export function safePath(then: unknown, fallback: string): string {
  if (typeof then !== 'string' || !isOwnPath(then)) return fallback;
  return URL.canParse(then, ANY_ORIGIN) && new URL(then, ANY_ORIGIN).origin === ANY_ORIGIN ? then : fallback;
}

/** The address of `page` (sign-in or sign-up), coming back to `then` afterwards. */
export const withThen = (page: '/sign-in' | '/sign-up', then: string): string =>
  `${page}?then=${encodeURIComponent(then)}`;

export const signInPath = (then: string): string => withThen('/sign-in', then);
