import { describe, expect, it } from 'vitest';
import { cleanText } from '@/contract/text/clean-text';

describe('cleanText', () => {
  it.each([
    ['keeps words as they are, HTML too', '<b>5 < 6 & "x"</b>', '<b>5 < 6 & "x"</b>'],
    ['has one kind of line break', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['drops control characters but keeps tabs', 'a\u0000b\u0007c\td\u009f', 'abc\td'],
    ['drops what turns the direction of others’ words', 'pay\u202e 05\u2066 now\ufeff', 'pay 05 now'],
    ['keeps emoji made of several code points', '👩🏽‍🎨 🏳️‍🌈', '👩🏽‍🎨 🏳️‍🌈'],
    ['replaces halves of characters', 'a\ud83db\udca9c', 'a\ufffdb\ufffdc'],
    ['writes one letter in one way', 'e\u0301', '\u00e9'],
    ['leaves nothing of nothing', ' \n\t\u0000 ', ''],
    ['keeps right-to-left text', 'مرحبا', 'مرحبا'],
  ])('%s', (_what, given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
    expect(cleanText(cleaned)).toBe(cleaned);
  });
});
