import { describe, expect, it } from 'vitest';
import {
  canAddItem,
  canAddService,
  canOrder,
  canRetireService,
  canTakeRequests,
  distinctStyles,
  problemOfHandle,
} from '@/server/domain/artists/rules';

const code = (decision: ReturnType<typeof canOrder>) => (decision.allowed ? null : decision.code);

describe('a handle', () => {
  it.each([
    ['мира', [], 'artist.handle-invalid'],
    ['mi', [], 'artist.handle-invalid'],
    ['adm1n', [], 'artist.handle-reserved'],
    ['mira', ['mira'], 'artist.handle-taken'],
    ['mira', ['m1ra', 'mira'], 'artist.handle-taken'],
    ['m1ra', ['mira'], 'artist.handle-looks-alike'],
    ['mira', [], null],
  ])('%s beside %s: %s', (handle, alike, problem) => {
    expect(problemOfHandle(handle, alike)).toBe(problem);
  });
});

it('keeps something to ask for while requests are taken', () => {
  expect(code(canRetireService({ offered: 1, isPaused: false }))).toBe('artist.last-service');
  expect(code(canRetireService({ offered: 1, isPaused: true }))).toBeNull();
  expect(code(canRetireService({ offered: 2, isPaused: false }))).toBeNull();
  expect(code(canTakeRequests(0))).toBe('artist.service-required');
  expect(code(canTakeRequests(1))).toBeNull();
});

it('holds so much and no more', () => {
  expect([code(canAddService(29)), code(canAddService(30))]).toEqual([null, 'artist.too-many-services']);
  expect([code(canAddItem(23)), code(canAddItem(24))]).toEqual([null, 'artist.portfolio-full']);
});

it.each([
  [['a', 'b'], null],
  [['b', 'a'], null],
  [['a'], 'artist.order-stale'],
  [['a', 'a'], 'artist.order-stale'],
  [['a', 'b', 'c'], 'artist.order-stale'],
  [['a', 'c'], 'artist.order-stale'],
  [[], 'artist.order-stale'],
])('orders a portfolio of a and b as %s: %s', (asked, problem) => {
  expect(code(canOrder(asked, ['a', 'b']))).toBe(problem);
});

it('keeps each style once', () => {
  expect(distinctStyles(['Fine line', 'FINE-LINE', 'Botanical', 'fine líne'])).toEqual(['Fine line', 'Botanical']);
});
