import { describe, expect, it } from 'vitest';
import { inOrder, moved, nearestPlace, placeForKey } from '@/components/artist/profile/portfolio/order';

it.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [1, 99, 'acdb'],
  [2, -5, 'cabd'],
  [9, 0, 'abcd'],
])('moves the piece at %i to %i: %s', (from, to, order) => {
  expect(moved([...'abcd'], from, to).join('')).toBe(order);
});

it('keeps pieces that came meanwhile, at the end and in their order', () => {
  const picture = { id: 'p', width: 1, height: 1, colour: '#000000' };
  const pieces = ['a', 'new', 'b', 'newer', 'c'].map((id) => ({ id, caption: '', picture }));
  expect(inOrder(pieces, ['c', 'a', 'gone', 'b']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'new', 'newer']);
});

describe('keys in a grid of three columns and seven pieces', () => {
  const press = (key: string, place: number, isRightToLeft = false) =>
    placeForKey({ key, place, count: 7 }, { columns: 3, isRightToLeft });

  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 4, 1],
    ['ArrowDown', 5, 6],
    ['ArrowUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 4, 0],
    ['End', 4, 6],
    ['Enter', 4, null],
    ['Tab', 4, null],
  ])('%s at %i: %s', (key, place, next) => {
    expect(press(key, place)).toBe(next);
  });

  it('go the other way where reading does', () => {
    expect([press('ArrowRight', 3, true), press('ArrowLeft', 3, true), press('ArrowUp', 3, true)]).toEqual([2, 4, 0]);
  });
});

it('finds the place nearest to where a piece is held', () => {
  const boxes = [0, 110, 220].map((left) => ({ left, top: 0, width: 100, height: 100 }));
  expect(nearestPlace({ x: 20, y: 400 }, boxes)).toBe(0);
  expect(nearestPlace({ x: 106, y: 50 }, boxes)).toBe(1);
  expect(nearestPlace({ x: 999, y: 50 }, boxes)).toBe(2);
});
