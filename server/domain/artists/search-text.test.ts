import { describe, expect, it } from 'vitest';
import { searchLine, searchTextOf, soughtParts } from '@/server/domain/artists/search-text';

const text = searchTextOf({
  name: 'Mira Kovač',
  handle: 'mira-kovac',
  city: 'São Paulo',
  styles: ['Fine line', 'Botanical'],
  services: ['Tätowierung, klein', '小さなタトゥー'],
  studio: 'Juniper & Ink 🌿',
});
const finds = (query: string) => soughtParts(query)?.every((part) => text.includes(part)) ?? false;

describe('what is typed finds whoever has every word of it', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['mira', true],
    ['MIRA kovac', true],
    ['Kovač Mira', true],
    ['sao paulo', true],
    ['"fine line"', true],
    ['line, botanical', true],
    ['tatowierung', true],
    ['otanic', true],
    ['@mira-kovac', true],
    ['タトゥー', true],
    ['小', true],
    ['🌿', true],
    ['m', true],
    ['ka', false],
    ['ko', true],
    ['x', false],
    ['mira rome', false],
    ['%', false],
    ['_', false],
    ['m_ra', false],
    ['mi%', true],
    ['*', false],
    ['\\', false],
    ["'; DROP TABLE artist; --", false],
    ['🦄', false],
    [`${'mira '.repeat(100)}`, true],
    ['x'.repeat(500), false],
  ])('%s: %s', (query, isFound) => {
    expect(finds(query)).toBe(isFound);
  });
});

it('has each value as a whole, told apart by what it is of', () => {
  expect(text).toContain(searchLine('city', 'SAO PAULO'));
  expect(text).toContain(searchLine('style', 'fine-line'));
  expect(text).not.toContain(searchLine('style', 'fine'));
  expect(text).not.toContain(searchLine('city', 'Botanical'));
});
