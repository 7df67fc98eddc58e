import { describe, expect, it } from 'vitest';
import {
  directoryPath,
  isNarrowed,
  isPlain,
  NO_QUERY,
  readDirectoryQuery,
  searchInput,
} from '@/components/site/directory/directory-query';

describe('what an address looks for', () => {
  it('reads what it wrote', () => {
    const query = {
      q: 'fern & “thistle” 🌿',
      city: 'São Paulo',
      style: 'Fine line',
      service: 'Cover-up, large',
      price: { maxCents: 10_000, currency: 'EUR' },
      sort: 'name',
      next: 'abc==',
    } as const;
    const params = Object.fromEntries(new URL(directoryPath(query), 'http://parlour.test').searchParams);
    expect(readDirectoryQuery(params)).toEqual(query);
  });

  it('says nothing of what is as usual', () => {
    expect(directoryPath(NO_QUERY)).toBe('/artists');
    expect(directoryPath({ ...NO_QUERY, q: '  ' })).toBe('/artists');
    expect(directoryPath({ ...NO_QUERY, sort: 'response' })).toBe('/artists?sort=response');
  });

  it.each([
    ['a price without currency', { price: '100' }],
    ['a currency that is none', { price: 'euro-100' }],
    ['a currency of nowhere', { price: 'QQQ-100' }],
    ['more than any price', { price: 'EUR-999999999' }],
    ['an order nobody knows', { sort: 'best' }],
    ['a name of ours given twice, empty', { q: ['', 'fern'] }],
    ['names that are not ours', { utm_source: 'x' }],
  ])('leaves out %s', (_what, params) => {
    expect(readDirectoryQuery(params)).toEqual(NO_QUERY);
  });

  it('never asks for more words than anybody is looked for by', () => {
    expect(readDirectoryQuery({ q: 'x'.repeat(5_000) }).q).toHaveLength(200);
  });

  it('tells fewer people from another order, and both from the plain list', () => {
    expect([isNarrowed(NO_QUERY), isPlain(NO_QUERY)]).toEqual([false, true]);
    const sorted = { ...NO_QUERY, sort: 'name' } as const;
    expect([isNarrowed(sorted), isPlain(sorted)]).toEqual([false, false]);
    const inRome = { ...NO_QUERY, city: 'Rome' };
    expect([isNarrowed(inRome), isPlain(inRome)]).toEqual([true, false]);
  });

  it('asks for a price together with its currency', () => {
    expect(searchInput({ ...NO_QUERY, price: { maxCents: 5_000, currency: 'GBP' } })).toMatchObject({
      maxPriceCents: 5_000,
      currency: 'GBP',
    });
  });
});
