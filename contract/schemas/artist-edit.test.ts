import { describe, expect, it } from 'vitest';
import { ServiceInput, SetHoursInput } from '@/contract/schemas/artist-edit';
import { SearchArtistsInput } from '@/contract/schemas/artist-search';

const part = (weekday: number, from: string, to: string) => ({ weekday, from, to });

describe('hours', () => {
  it.each([
    [part(0, '09:00', '13:00')],
    [part(8, '09:00', '13:00')],
    [part(1.5, '09:00', '13:00')],
    [part(1, '9:00', '13:00')],
    [part(1, '24:00', '24:00')],
    [part(1, '09:60', '13:00')],
    [part(1, '09:00', '36:01')],
  ])('are not written as %o', (wrong) => {
    expect(SetHoursInput.safeParse({ hours: [wrong] }).success).toBe(false);
  });

  it('are twenty-eight parts of days at most', () => {
    const parts = (count: number) => ({ hours: Array.from({ length: count }, () => part(1, '09:00', '24:00')) });
    expect(SetHoursInput.safeParse(parts(28)).success).toBe(true);
    expect(SetHoursInput.safeParse(parts(29)).success).toBe(false);
  });
});

describe('a service', () => {
  const service = { name: 'Fern', durationMinutes: 60, priceCents: null, currency: 'EUR' };

  it.each([
    [{ durationMinutes: 0 }],
    [{ durationMinutes: 10 * 365 * 24 * 60 }],
    [{ durationMinutes: 60.5 }],
    [{ bufferBeforeMinutes: -1 }],
    [{ bufferAfterMinutes: 241 }],
    [{ noticeMinutes: 90 * 24 * 60 + 1 }],
    [{ windowDays: 0 }],
    [{ windowDays: 731 }],
    [{ perDayLimit: 0 }],
    [{ perDayLimit: 51 }],
    [{ description: 'x'.repeat(1_001) }],
  ])('is not written as %o', (wrong) => {
    expect(ServiceInput.safeParse({ ...service, ...wrong }).success).toBe(false);
  });

  it('says its terms or leaves them out', () => {
    expect(ServiceInput.parse(service)).toEqual(service);
    const whole = {
      description: '',
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 240,
      noticeMinutes: 0,
      windowDays: 730,
    };
    expect(ServiceInput.parse({ ...service, ...whole, perDayLimit: null })).toMatchObject(whole);
  });
});

describe('a search', () => {
  it('needs nothing, and means everybody who could be booked soon', () => {
    expect(SearchArtistsInput.parse({})).toMatchObject({ q: '', maxPriceCents: null, sort: 'next-free', limit: 24 });
  });

  it.each([
    ['a price of no currency', { maxPriceCents: 5_000 }],
    ['a currency of nowhere', { currency: 'XYZ' }],
    ['a price below nothing', { maxPriceCents: -1, currency: 'EUR' }],
    ['another order', { sort: 'luck' }],
    ['a page of none', { limit: 0 }],
    ['a page of all', { limit: 101 }],
    ['a field that is not there', { verified: true }],
  ])('has no %s', (_, asked) => {
    expect(SearchArtistsInput.safeParse(asked).success).toBe(false);
  });
});
