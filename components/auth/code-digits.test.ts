import { describe, expect, it } from 'vitest';
import { codeDigits } from '@/components/auth/code-digits';

describe('a typed or pasted code', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['Your code is 004-219.', '004219'],
    ['1234567', '123456'],
    ['12', '12'],
    ['abc', ''],
    ['٠١٢٣٤٥', '012345'],
    ['९८७६५४', '987654'],
    ['１２３４５６', '123456'],
  ])('%s is read as %s', (text, digits) => {
    expect(codeDigits(text)).toBe(digits);
  });
});
