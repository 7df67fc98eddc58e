import { expect, it } from 'vitest';
import { Track } from '@/bench/track';

it('tells what came twice, what came late and what never came', () => {
  const track = new Track();
  const news = [4, 5, 7, 6, 5, 9].map((seq) => track.see(seq));
  expect(news).toEqual([true, true, true, true, false, true]);
  expect({ ...track, lost: track.lost(4, 10) }).toMatchObject({ duplicated: 1, outOfOrder: 1, lost: 2 });
  expect(track.last()).toBe(9);
});
