/** Languages that every sentence is written in (`messages/<locale>/`); the first is what others fall back to. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** As people who speak them write them. */
export const LOCALE_NAMES: { readonly [Name in Locale]: string } = { en: 'English', de: 'Deutsch' };

/** Where a browser remembers the choice of somebody without an account. */
export const LOCALE_COOKIE = 'parlour-locale';

export const isLocale = (text: string | null | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/** The language a browser asks for (RFC 9110 §12.5.4), if we have it: `de-AT` is answered in `de`. */
export function localeFor(acceptLanguage: string): Locale {
  const wishes = acceptLanguage
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes.map(({ language }) => language).find(isLocale) ?? LOCALES[0];
}
