import { isLocale, LOCALE_COOKIE, type Locale } from '@/contract/i18n/locales';

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What this browser was told to read in; `null` when it was told nothing. */
export function readLocaleCookie(): Locale | null {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${LOCALE_COOKIE}=`));
  const value = pair?.slice(LOCALE_COOKIE.length + 1);
  return isLocale(value) ? value : null;
}

/** The next page, and every refresh of this one, comes in `locale`; `null` follows the browser again. */
export function writeLocaleCookie(locale: Locale | null): void {
  const age = locale === null ? 0 : A_YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in Firefox and older Safari
  document.cookie = `${LOCALE_COOKIE}=${locale ?? ''}; path=/; max-age=${age}; samesite=lax`;
}
