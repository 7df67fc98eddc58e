import { expect, it } from 'vitest';
import { isEmojiOnly } from '@/components/conversation/thread/is-emoji-only';

it.each(['😀', '👩🏽‍🎨 🌿', '❤️', '🇮🇹🇮🇹'])('%s is only emoji', (text) => expect(isEmojiOnly(text)).toBe(true));
it.each(['', '1', 'ok 😀', '12:30', '😀😀😀😀😀😀😀', '#'])('%s is not', (text) =>
  expect(isEmojiOnly(text)).toBe(false),
);
