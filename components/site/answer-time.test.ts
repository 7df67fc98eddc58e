import { expect, it } from 'vitest';
import { answerTime } from '@/components/site/answer-time';

it.each([
  [0, { unit: 'hour' }],
  [60, { unit: 'hour' }],
  [61, { unit: 'hours', count: 2 }],
  [11 * 60, { unit: 'hours', count: 11 }],
  [12 * 60, { unit: 'day' }],
  [24 * 60, { unit: 'day' }],
  [24 * 60 + 1, { unit: 'days', count: 2 }],
  [7 * 24 * 60, { unit: 'week' }],
  [90 * 24 * 60, { unit: 'week' }],
])('says %i minutes roughly, and never too little', (minutes, said) => {
  expect(answerTime(minutes)).toEqual(said);
});
