import { createTranslator } from 'next-intl';
import { isLocale, LOCALES, type Locale } from '@/contract/i18n/locales';
import { regionalLocale } from '@/contract/i18n/regional-locale';
import { wordsIn } from '@/contract/messages/plain/words-in';
import { MESSAGES } from '@/i18n/messages';

function make(language: Locale) {
  const options = { locale: regionalLocale(language, ''), messages: MESSAGES[language] };
  return {
    language,
    plain: wordsIn(options.locale, createTranslator({ ...options, namespace: 'plain' })),
  };
}

type Sentences = ReturnType<typeof make>;

const ALL: { readonly [Name in Locale]: Sentences } = { en: make('en'), de: make('de') };

/** What the server itself says to people, in one of our languages; in the first of them when the wanted one is not known. */
export const sentencesIn = (language: string | null): Sentences => ALL[isLocale(language) ? language : LOCALES[0]];
