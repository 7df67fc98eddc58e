import { expect, it } from 'vitest';
import { rowsOfPicked, withMovedUp, withToggled } from '@/components/booking/free-times/picked';

it('takes as many as there may be, and gives one back', () => {
  expect(withToggled(['a'], 'b', 3)).toEqual(['a', 'b']);
  expect(withToggled(['a', 'b', 'c'], 'd', 3)).toEqual(['a', 'b', 'c']);
  expect(withToggled(['a', 'b', 'c'], 'b', 3)).toEqual(['a', 'c']);
});

it('brings one before the one above it', () => {
  expect(withMovedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  expect(withMovedUp(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
});

it('is typed by the clocks of whoever picks, with one blank row for nothing', () => {
  expect(rowsOfPicked(['2031-05-09T12:30:00.000Z'], 'Asia/Tokyo')).toEqual([{ day: '2031-05-09', time: '21:30' }]);
  expect(rowsOfPicked([], 'Asia/Tokyo')).toEqual([{ day: '', time: '' }]);
});
