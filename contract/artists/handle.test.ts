import { describe, expect, it } from 'vitest';
import { handleKeyOf, isReservedHandle, isWellFormedHandle, tidyHandle } from '@/contract/artists/handle';

it.each([
  ['mira', 'm1ra'],
  ['mira', 'mlra'],
  ['mira', 'rnira'],
  ['mira', 'm-i-r-a'],
  ['mira', 'r-nira'],
  ['wendy', 'vvendy'],
  ['bella', '8e1ia'],
  ['jo-sato', 'j0-5at0'],
  ['luca-ferri', 'iuca-ferrl'],
])('takes %s and %s for one another', (one, other) => {
  expect(handleKeyOf(other)).toBe(handleKeyOf(one));
});

it('tells different names apart', () => {
  const names = ['mira', 'myra', 'mara', 'mira-k', 'mira-ink', 'nira', 'mina', 'kira'];
  expect(new Set(names.map(handleKeyOf)).size).toBe(names.length);
});

describe('reserved', () => {
  it.each([
    'admin',
    'adm1n',
    'ad-min',
    'adrnin',
    'support',
    'supp0rt',
    'parlour',
    'pariour',
    'parlour-support',
    'parloursupport',
    'official-parlour-team',
    'support-2',
    'admin99',
    'settings',
    'sign-in',
    'signin',
    'bookings',
  ])('%s', (handle) => {
    expect(isReservedHandle(handle)).toBe(true);
  });

  it.each([
    'mira',
    'the-ink-parlour',
    'helpful-hands',
    'teamwork',
    'info-mira',
    'adminka',
    'art',
    'me-and-ink',
    'artist-2',
    'mira-2',
  ])('not %s', (handle) => {
    expect(isReservedHandle(handle)).toBe(false);
  });
});

it.each([
  ['ab', false],
  ['abc', true],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['-abc', false],
  ['abc-', false],
  ['a b c', false],
  ['мира', false],
  ['mïra', false],
  ['mira/ink', false],
  ['', false],
])('well formed: %s is %s', (handle, isWellFormed) => {
  expect(isWellFormedHandle(handle)).toBe(isWellFormed);
});

it.each([
  [' Mira ', 'mira'],
  ['@mira', 'mira'],
  ['https://parlour.example/a/Mira', 'mira'],
  ['parlour.example/a/mira', 'mira'],
])('tidies %s to %s', (typed, handle) => {
  expect(tidyHandle(typed)).toBe(handle);
});
