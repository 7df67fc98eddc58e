import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, LOCALE_COOKIE, type Locale, localeFor } from '@/contract/i18n/locales';
import { regionalLocale } from '@/contract/i18n/regional-locale';
import { englishMessages } from '@/i18n/english-messages';
import { germanMessages } from '@/i18n/german-messages';

// A sentence that is missing does not compile; messages.test.ts finds what is superfluous, and parts left out.
const MESSAGES: { readonly [Name in Locale]: typeof englishMessages } = {
  en: englishMessages,
  de: germanMessages,
};

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
