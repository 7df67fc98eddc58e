import { describe, expect, it } from 'vitest';
import { defaultSubject, isKeyPair, isSubject, newKeyPair } from '@/server/platform/push/vapid';

describe('the subject', () => {
  it('is an address that a push service could write to or open', () => {
    expect(
      ['mailto:studio@example.com', 'https://chat.example.com', 'https://example.com/push'].filter(isSubject),
    ).toHaveLength(3);
  });

  it.each([
    'mailto:me@localhost',
    'https://localhost',
    'https://localhost:3000',
    'http://chat.example.com',
    'mailto:me',
    'me@example.com',
    'https://127.0.0.1',
    'mailto:a@b.local',
    '',
  ])('is not %j: Apple would refuse every push', (subject) => expect(isSubject(subject)).toBe(false));

  it('falls back to the sender of our mail, then to where we are found, then to nobody', () => {
    const localhost = 'http://localhost:3000';
    expect(defaultSubject({ mailFrom: 'Studio <hello@ink.example>', publicUrl: localhost })).toBe(
      'mailto:hello@ink.example',
    );
    expect(defaultSubject({ mailFrom: 'hello@ink.example', publicUrl: localhost })).toBe('mailto:hello@ink.example');
    const unsent = 'Parlour <no-reply@localhost>';
    expect(defaultSubject({ mailFrom: unsent, publicUrl: 'https://chat.ink.example' })).toBe(
      'https://chat.ink.example',
    );
    expect(isSubject(defaultSubject({ mailFrom: unsent, publicUrl: localhost }))).toBe(true);
  });
});

describe('a key pair', () => {
  it('is two halves of one', () => {
    const one = newKeyPair();
    expect(isKeyPair(one)).toBe(true);
    expect(isKeyPair({ ...one, publicKey: newKeyPair().publicKey })).toBe(false);
  });

  it.each(['', 'nonsense', 'A'.repeat(43), '!'.repeat(43)])('is not made with %j', (privateKey) =>
    expect(isKeyPair({ ...newKeyPair(), privateKey })).toBe(false),
  );
});
