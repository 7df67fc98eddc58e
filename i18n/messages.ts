import type { Locale } from '@/contract/i18n/locales';
import { englishMessages } from '@/i18n/english-messages';
import { germanMessages } from '@/i18n/german-messages';

/** Every sentence in every language. One that is missing does not compile; messages.test.ts finds what is superfluous, and parts left out. */
export const MESSAGES: { readonly [Name in Locale]: typeof englishMessages } = {
  en: englishMessages,
  de: germanMessages,
};
