import { isLocale, LOCALE_COOKIE, type Locale, localeFor } from '@/contract/i18n/locales';
import { cookieOf } from '@/server/http/cookie-of';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';

/** The language that the pages of this browser are in, as `i18n/request.ts` decides it. */
export function languageOf(headers: RequestHeaders): Locale {
  const chosen = cookieOf(headers, LOCALE_COOKIE);
  return isLocale(chosen) ? chosen : localeFor(headerOf(headers, 'accept-language') ?? '');
}
