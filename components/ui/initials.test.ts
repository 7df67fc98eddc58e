import { describe, expect, it } from 'vitest';
import { initialsOf, tintOf } from '@/components/ui/initials';

describe('initials', () => {
  it.each([
    ['Mira Rossi', 'MR'],
    ['mira', 'M'],
    ['Ana de la Cruz', 'AC'],
    ['  Tom   Weber ', 'TW'],
    ['(Lou) Marsh', 'LM'],
    ['李小龙', '李'],
    ['ليلى حداد', 'لح'],
    ['E\u0301lise Roy', 'E\u0301R'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are a question mark for a name without letters', () => {
    expect(initialsOf('💅 ✨')).toBe('?');
    expect(initialsOf('')).toBe('?');
  });

  it('keep their tint', () => {
    expect(tintOf('Mira Rossi', 5)).toBe(tintOf('Mira Rossi', 5));
    expect(tintOf('', 5)).toBe(0);
  });
});
