import { describe, expect, it } from 'vitest';
import { PREVIEW_LENGTH, plainTextOf, previewOf } from '@/contract/messages/preview';
import { MESSAGE_KINDS } from '@/contract/messages/registry';

const text = (words: string) => previewOf({ kind: 'text', body: { text: words } });

describe('the plain text of an entry', () => {
  it('is what its kind says', () => {
    const { text: plain, 'booking-update': update } = MESSAGE_KINDS;
    expect(plainTextOf({ kind: 'text', body: plain.sample })).toBe('Would Friday work for you?');
    expect(plainTextOf({ kind: 'booking-update', body: { ...update.sample, reason: 'See you' } })).toBe(
      'Confirmed: Bridal mehndi, Fri 9 May 2031, 14:30 (Europe/Rome).\nSee you',
    );
  });
});

describe('the preview of an entry', () => {
  it('is one line', () => {
    expect(text('first\n\nsecond\tthird')).toBe('first second third');
  });

  it('is cut between characters, with an ellipsis', () => {
    expect(text('🌿'.repeat(PREVIEW_LENGTH))).toBe('🌿'.repeat(PREVIEW_LENGTH));
    expect(text('🌿'.repeat(PREVIEW_LENGTH + 1))).toBe(`${'🌿'.repeat(PREVIEW_LENGTH - 1)}…`);
  });
});
