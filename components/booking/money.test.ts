import { expect, it } from 'vitest';
import { centsOf, centsText } from '@/components/booking/money';

it.each([
  ['80', 8_000],
  ['€ 79,5', 7_950],
  ['79.50 EUR', 7_950],
  ['1.200', 120_000],
  ['1,200.50', 120_050],
  ['1 200,50', 120_050],
  ['1’200', 120_000],
  ['12.345.678,90', 1_234_567_890],
  ['٨٠', 8_000],
  ['0', 0],
])('reads %s', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});

it.each(['', 'a lot', '-5', '1.2.3', '5..', '99999999999', '1e3', '.'])('reads nothing from “%s”', (text) => {
  expect(centsOf(text)).toBeNull();
});

it('writes what it reads', () => {
  for (const cents of [0, 5, 50, 100, 7_950, 120_000]) expect(centsOf(centsText(cents))).toBe(cents);
  expect(centsText(null)).toBe('');
});
