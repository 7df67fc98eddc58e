import { afterEach, expect, it } from 'vitest';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { rewriteRequest } from '@/components/booking/request-steps/rewrite-request';
import { wishOf } from '@/components/booking/request-steps/wish-of';
import type { RequestEntry } from '@/components/outbox/outbox-entry';

const zone = 'Europe/Rome';
const wish = {
  serviceId: 'fine-line',
  wishes: [
    { wallStart: '2031-05-09T09:30', zone },
    { wallStart: '2031-05-10T16:00', zone },
  ],
  note: 'A fern along the forearm.',
  placement: 'Left forearm',
  size: '12 cm',
  budgetCents: 24_050,
  links: ['https://example.test/fern'],
};
const entry = (input: RequestEntry['input']) => ({ viewerId: 'tom', input }) as RequestEntry;

afterEach(() => sessionStorage.clear());

it('puts every word of it where the sheet for this artist finds it', () => {
  expect(rewriteRequest(entry({ ...wish, artistId: 'mira', clientId: 'first' }))).toBe(true);
  const kept = requestShelf.kept('tom.mira');
  expect(kept?.step).toBe('review');
  expect(kept && wishOf(kept.draft, Date.parse('2031-05-01'))).toEqual(wish);
});

it('bears what was left out', () => {
  const { serviceId, wishes } = wish;
  expect(rewriteRequest(entry({ serviceId, wishes, artistId: 'mira', clientId: 'first' }))).toBe(true);
  const kept = requestShelf.kept('tom.mira');
  const nothing = { note: '', placement: '', size: '', budgetCents: null, links: [] };
  expect(kept && wishOf(kept.draft, Date.parse('2031-05-01'))).toEqual({ serviceId, wishes, ...nothing });
});
