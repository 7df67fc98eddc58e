import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, LOCALE_COOKIE, type Locale, localeFor } from '@/contract/i18n/locales';
import { englishMessages } from '@/i18n/english-messages';
import { germanMessages } from '@/i18n/german-messages';

// A sentence that is missing does not compile; messages.test.ts finds what is superfluous, and parts left out.
const MESSAGES: { readonly [Name in Locale]: typeof englishMessages } = {
  en: englishMessages,
  de: germanMessages,
};

/**
 * What was chosen in this browser (or for the account, which the browser follows), else what the browser asks for. Dates are shown in
 * a zone that each screen names itself; UTC is only what is used when it forgot.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : localeFor((await headers()).get('accept-language') ?? '');
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' };
});
