import { encode } from 'next-auth/jwt';
import { expect, it } from 'vitest';
import { createSessionCookieReader, sessionCookieName } from '@/server/auth/session-cookie';

const authSecret = 's'.repeat(32);
const sid = '0190a000-0000-7000-8000-000000000001';

it('takes the cookie that belongs to the public address, and no other', async () => {
  const token = await encode({ token: { sid }, secret: authSecret });
  const read = createSessionCookieReader({ authSecret, publicUrl: 'https://chat.test' });
  expect(sessionCookieName('https://chat.test')).toBe('__Secure-next-auth.session-token');
  expect(await read({ cookie: `__Secure-next-auth.session-token=${token}` })).toBe(sid);
  expect(await read({ cookie: `next-auth.session-token=${token}` })).toBeNull();
  expect(await read({ authorization: `Bearer ${token}` })).toBeNull();
});
