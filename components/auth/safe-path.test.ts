import { describe, expect, it } from 'vitest';
import { safePath, withThen } from '@/components/auth/safe-path';

describe('the way back after signing in', () => {
  it.each(['/', '/conversations', '/a/mira?request=1#services', '/bookings?x=//y'])('may be %s', (path) => {
    expect(safePath(path, '/fallback')).toBe(path);
  });

  it.each([
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/a\\..\\evil',
    '/\t/evil.test',
    '/\n/evil.test',
    ' /conversations',
    'javascript:alert(1)',
    'conversations',
    '',
    undefined,
    ['/a', '/b'],
  ])('is never %j', (then) => {
    expect(safePath(then, '/fallback')).toBe('/fallback');
  });

  it('survives the round trip through the address', () => {
    const url = new URL(withThen('/sign-in', '/a/mira?request=1'), 'http://parlour.test');
    expect(safePath(url.searchParams.get('then'), '/')).toBe('/a/mira?request=1');
  });
});
