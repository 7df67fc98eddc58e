import { expect, it } from 'vitest';
import { arePartsSound, areSound, type Hours, inWeekOrder, splitAtMidnight } from '@/contract/availability/hours';

const part = (weekday: number, from: string, to: string): Hours => ({ weekday, from, to });

it.each<[string, Hours[], boolean]>([
  ['none at all', [], true],
  ['a lunch break', [part(1, '14:00', '18:00'), part(1, '09:00', '13:00')], true],
  ['one that ends where the next begins', [part(1, '09:00', '13:00'), part(1, '13:00', '18:00')], true],
  ['until midnight', [part(5, '20:00', '24:00'), part(6, '00:00', '02:00')], true],
  ['the same on another day', [part(1, '09:00', '13:00'), part(2, '09:00', '13:00')], true],
  ['the same twice', [part(1, '09:00', '13:00'), part(1, '09:00', '13:00')], false],
  ['one inside another', [part(1, '09:00', '18:00'), part(1, '12:00', '13:00')], false],
  ['one that runs into the next', [part(3, '12:00', '15:00'), part(3, '09:00', '12:01')], false],
  ['no time', [part(1, '09:00', '09:00')], false],
  ['backwards', [part(1, '18:00', '09:00')], false],
  ['past midnight', [part(5, '22:00', '26:00'), part(6, '02:00', '04:00')], true],
  ['past midnight into the next morning', [part(5, '22:00', '26:00'), part(6, '01:59', '04:00')], false],
  ['from Sunday to Monday', [part(7, '22:00', '26:00'), part(1, '02:00', '04:00')], true],
  ['from Sunday into Monday', [part(7, '22:00', '26:00'), part(1, '00:00', '02:30')], false],
  ['a day and a half', [part(3, '00:00', '36:00')], true],
  ['midnight written as the day before, twice', [part(2, '20:00', '25:00'), part(3, '00:00', '01:00')], false],
])('%s', (_, hours, sound) => {
  expect(areSound(hours)).toBe(sound);
});

it('are told from Monday morning on', () => {
  const monday = part(1, '09:00', '12:00');
  const afternoon = part(1, '13:00', '18:00');
  const sunday = part(7, '08:00', '10:00');
  expect(inWeekOrder([sunday, afternoon, monday])).toEqual([monday, afternoon, sunday]);
});

it.each<[string, [string, string][], number, boolean]>([
  ['a day off', [], 14, true],
  [
    'two parts',
    [
      ['14:00', '18:00'],
      ['09:00', '13:00'],
    ],
    3,
    true,
  ],
  [
    'two that overlap',
    [
      ['12:00', '18:00'],
      ['09:00', '13:00'],
    ],
    1,
    false,
  ],
  [
    'one night',
    [
      ['20:00', '32:00'],
      ['08:00', '12:00'],
    ],
    1,
    true,
  ],
  [
    'the same night after night',
    [
      ['20:00', '32:00'],
      ['08:00', '12:00'],
    ],
    2,
    true,
  ],
  [
    'nights that run into the mornings after',
    [
      ['20:00', '32:01'],
      ['08:00', '12:00'],
    ],
    2,
    false,
  ],
])('of dates: %s', (_, parts, days, sound) => {
  const hours = parts.map(([from, to]) => ({ from, to }));
  expect(arePartsSound(hours, days)).toBe(sound);
});

it('are told in two parts to whoever knows no hours past midnight', () => {
  expect(splitAtMidnight([part(7, '22:00', '26:30'), part(1, '09:00', '24:00')])).toEqual([
    part(1, '00:00', '02:30'),
    part(1, '09:00', '24:00'),
    part(7, '22:00', '24:00'),
  ]);
});
