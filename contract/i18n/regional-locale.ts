import { isLocale, LOCALES, type Locale, wishedTags } from '@/contract/i18n/locales';

/** A language as one region writes its dates, numbers and money: `en-IN`, `de-AT`. */
export type RegionalLocale = Locale | `${Locale}-${string}`;

/**
 * Without a region: British English, whose order (day, month) most of the world's readers of English share; bare `en` means the
 * United States to every formatter. Bare `de` means Germany.
 */
const WITHOUT_REGION: { readonly [Name in Locale]: RegionalLocale } = { en: 'en-GB', de: 'de' };

/** Language, perhaps a script, region; what follows (calendars, digits) is nothing a page is written in. */
const WITH_REGION = /^([a-z]{2})(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:-[a-z\d-]{1,40})?$/;

/**
 * How dates, numbers and money are written for who reads in `language`: as in the first region that their browser names with this
 * language, if formatters know it (decision 0019). Never throws, whatever the header says.
 */
export function regionalLocale(language: Locale, acceptLanguage: string): RegionalLocale {
  const wished = wishedTags(acceptLanguage).flatMap((tag) => {
    const [, wishedLanguage, region] = WITH_REGION.exec(tag) ?? [];
    return wishedLanguage === language && region ? [`${language}-${region.toUpperCase()}` as const] : [];
  });
  return wished.find(isKnown) ?? WITHOUT_REGION[language];
}

/** Formatters take any region, but write those that they do not know as if none was named. */
const isKnown = (tag: RegionalLocale): boolean => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag;

/** The language of the sentences that go with `locale`. */
export function languageOf(locale: RegionalLocale): Locale {
  const [language] = locale.split('-');
  return isLocale(language) ? language : LOCALES[0];
}
