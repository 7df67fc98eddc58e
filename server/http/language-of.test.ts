import { expect, it } from 'vitest';
import { languageOf } from '@/server/http/language-of';

it.each([
  [{}, 'en'],
  [{ 'accept-language': 'de-AT,en;q=0.5' }, 'de'],
  [{ 'accept-language': 'de', cookie: 'theme=dark; parlour-locale=en' }, 'en'],
  [{ 'accept-language': 'en', cookie: 'parlour-locale=de' }, 'de'],
  [{ 'accept-language': 'de', cookie: 'parlour-locale=xx; a' }, 'de'],
  [{ 'accept-language': '\u0000'.repeat(10_000), cookie: 'parlour-locale=' }, 'en'],
])('of %j is %s', (headers, language) => {
  expect(languageOf(headers)).toBe(language);
  expect(languageOf(new Headers(JSON.parse(JSON.stringify(headers).replaceAll('\\u0000', 'x'))))).toBe(language);
});
