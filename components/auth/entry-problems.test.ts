import { describe, expect, it } from 'vitest';
import { emailProblem, nameProblem, newPasswordProblem } from '@/components/auth/entry-problems';

describe('what is wrong with an entry', () => {
  it('is told for a missing or marked-up name', () => {
    expect(nameProblem('  ')).toBe('name');
    expect(nameProblem('<b>Mira</b>')).toBe('name');
    expect(nameProblem('ليلى')).toBeUndefined();
  });

  it('is told for what is no address', () => {
    expect(emailProblem('mira')).toBe('email');
    expect(emailProblem('mira@demo')).toBe('email');
    expect(emailProblem(' mira@demo.test ')).toBeUndefined();
  });

  it('is told for a password too short or too long', () => {
    expect(newPasswordProblem('1234567')).toBe('passwordShort');
    expect(newPasswordProblem('x'.repeat(201))).toBe('passwordLong');
    expect(newPasswordProblem('12345678')).toBeUndefined();
  });
});
