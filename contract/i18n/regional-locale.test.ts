import { describe, expect, it } from 'vitest';
import { languageOf, regionalLocale } from '@/contract/i18n/regional-locale';

describe('the region that dates and money are written for', () => {
  it.each([
    ['en', 'en-US,en;q=0.9', 'en-US'],
    ['en', 'en-GB,en-US;q=0.9,en;q=0.8', 'en-GB'],
    ['en', 'EN-in', 'en-IN'],
    ['en', 'en;q=0.5, en-US;q=0.4, en-ZA;q=0.9', 'en-ZA'],
    ['en', 'en, en-US;q=0.9', 'en-US'],
    ['en', 'en-Latn-AU', 'en-AU'],
    ['en', 'en-IE-u-nu-arab-hc-h12', 'en-IE'],
    ['de', 'en-GB,en;q=0.9,de-AT;q=0.3', 'de-AT'],
    ['de', 'de-CH', 'de-CH'],
  ] as const)('in %s, for a browser that asks for "%s", is that of %s', (language, wish, locale) => {
    expect(regionalLocale(language, wish)).toBe(locale);
  });

  it.each([
    '',
    '*',
    'en',
    'en;q=0',
    'en-US;q=0',
    'en-US;q=nonsense;q=0',
    'de-AT, fr-CA',
    'x-klingon',
    'en-x-klingon',
    'en-ZZ',
    'en-',
    'en-US\u0000\u0007',
    'en_US',
    '../../en-US',
    `en-${'a-'.repeat(5_000)}US`,
    `${'q'.repeat(10_000)},en-US`,
    `${','.repeat(10_000)}en-US`,
    '\ud800, {}, <script>',
  ])('is the neutral one for %j', (wish) => {
    expect(regionalLocale('en', wish)).toBe('en-GB');
    expect(regionalLocale('de', wish.replaceAll('de-', 'nl-'))).toBe('de');
  });

  it('belongs to its language', () => {
    expect([languageOf('en-GB'), languageOf('de'), languageOf('de-AT')]).toEqual(['en', 'de', 'de']);
  });
});
