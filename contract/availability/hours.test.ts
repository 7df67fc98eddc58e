import { expect, it } from 'vitest';
import { areSound, type Hours, inWeekOrder } from '@/contract/availability/hours';

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
])('%s', (_, hours, sound) => {
  expect(areSound(hours)).toBe(sound);
});

it('are told from Monday morning on', () => {
  const monday = part(1, '09:00', '12:00');
  const afternoon = part(1, '13:00', '18:00');
  const sunday = part(7, '08:00', '10:00');
  expect(inWeekOrder([sunday, afternoon, monday])).toEqual([monday, afternoon, sunday]);
});
