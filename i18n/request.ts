import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, LOCALE_COOKIE, localeFor } from '@/contract/i18n/locales';
import { regionalLocale } from '@/contract/i18n/regional-locale';
import { MESSAGES } from '@/i18n/messages';

/**
 * The language: what was chosen in this browser (or for the account, which the browser follows), else what the browser asks for. With
 * its region it is the one locale that everything on the page is formatted by, here and in the browser (decision 0019). Dates are
 * shown in a zone that each screen names itself; UTC is only what is used when it forgot.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const wishes = (await headers()).get('accept-language') ?? '';
  const language = isLocale(chosen) ? chosen : localeFor(wishes);
  return { locale: regionalLocale(language, wishes), messages: MESSAGES[language], timeZone: 'UTC' };
});
