import { expect, it } from 'vitest';
import { LOCALES, localeFor } from '@/contract/i18n/locales';

it.each([
  ['', 'en'],
  ['*', 'en'],
  ['xx-YY, zz;q=0.9', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  [';;;,q=,=', 'en'],
])('answers a browser that asks for "%s" in %s', (wish, locale) => {
  expect(localeFor(wish)).toBe(locale);
});

it.each(LOCALES)('takes the wish with the highest weight that we have: %s', (locale) => {
  expect(localeFor(`xx, ${locale}-ZZ;q=0.8, qq;q=0.9`)).toBe(locale);
  expect(localeFor(`en;q=0.1, ${locale};q=0.7`)).toBe(locale);
  expect(localeFor(`${locale};q=0, en`)).toBe('en');
});
