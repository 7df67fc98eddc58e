import { describe, expect, it } from 'vitest';
import { saidInRequest } from '@/server/domain/bookings/request-content';

const wish = { wallStart: '2031-05-09T14:30', zone: 'Europe/Rome' };
const plain = { wishes: [wish], note: 'A fern.', placement: '', size: '', budgetCents: null, links: [] };
type Wish = typeof wish & { later?: boolean };
const said = (over: Partial<Omit<typeof plain, 'wishes'>> | { wishes: Wish[] } | { budgetCents: number }) =>
  JSON.stringify(saidInRequest({ ...plain, ...over }));

describe('saidInRequest', () => {
  it('says of one wish and a note what it said before there was more: old retries are still known', () => {
    expect(said({})).toBe('{"wallStart":"2031-05-09T14:30","zone":"Europe/Rome","note":"A fern."}');
  });

  it('says of the first of two equal times what it said before there was a second', () => {
    expect(said({ wishes: [{ ...wish, later: false }] })).toBe(said({}));
    expect(said({ wishes: [wish, { ...wish, later: false }] })).toBe(said({ wishes: [wish, wish] }));
  });

  it('tells every difference', () => {
    const other = { ...wish, wallStart: '2031-05-10T09:00' };
    const all = [
      said({}),
      said({ wishes: [wish, other] }),
      said({ wishes: [other, wish] }),
      said({ placement: 'Wrist' }),
      said({ size: 'Wrist' }),
      said({ budgetCents: 0 }),
      said({ note: '' }),
      said({ wishes: [{ ...wish, later: true }] }),
      said({ wishes: [wish, { ...wish, later: true }] }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
