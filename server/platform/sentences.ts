import { createTranslator } from 'next-intl';
import { isLocale, LOCALES, type Locale } from '@/contract/i18n/locales';
import { regionalLocale } from '@/contract/i18n/regional-locale';
import { feeText } from '@/contract/messages/plain/fee-text';
import { wordsIn } from '@/contract/messages/plain/words-in';
import type { FeeSnapshot } from '@/contract/schemas/policy';
import { measureIn } from '@/contract/text/measure';
import { MESSAGES } from '@/i18n/messages';
import { OUTGOING_MESSAGES } from '@/i18n/outgoing-messages';

function make(language: Locale) {
  const locale = regionalLocale(language, '');
  const say = createTranslator({ locale, messages: MESSAGES[language], namespace: 'plain' });
  const plain = wordsIn(locale, say);
  const fee = (owed: FeeSnapshot) => feeText(owed, { ...plain, measure: measureIn(locale) });
  return {
    language,
    /** For entries of a conversation as text. */
    plain: { ...plain, fee },
    /** Mails, notifications, calendar files. */
    outgoing: createTranslator({ locale, messages: OUTGOING_MESSAGES[language], namespace: 'outgoing' }),
  };
}

export type Sentences = ReturnType<typeof make>;

const ALL: { readonly [Name in Locale]: Sentences } = { en: make('en'), de: make('de') };

/** What the server itself says to people, in one of our languages; in the first of them when the wanted one is not known. */
export const sentencesIn = (language: string | null): Sentences => ALL[isLocale(language) ? language : LOCALES[0]];
