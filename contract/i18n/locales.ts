/** Languages that every sentence is written in (`messages/<locale>/`); the first is what others fall back to. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** As people who speak them write them. */
export const LOCALE_NAMES: { readonly [Name in Locale]: string } = { en: 'English', de: 'Deutsch' };

/** Where a browser remembers the choice of somebody without an account. */
export const LOCALE_COOKIE = 'parlour-locale';

export const isLocale = (text: string | null | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/** Far more than browsers send; the rest of a longer header is not looked at. */
const MAX_HEADER = 1_000;

/** The tags that a browser asks for (RFC 9110 §12.5.4), most wanted first, in lower case. They may be anything. */
export const wishedTags = (acceptLanguage: string): readonly string[] =>
  acceptLanguage
    .slice(0, MAX_HEADER)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);

/** The language a browser asks for, if we have it: `de-AT` is answered in `de`. */
export const localeFor = (acceptLanguage: string): Locale =>
  wishedTags(acceptLanguage)
    .map((tag) => tag.split('-')[0])
    .find(isLocale) ?? LOCALES[0];
