import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '@/server/platform/password';

it('knows the password again, with a salt of its own each time', async () => {
  const [one, other] = await Promise.all([hashPassword('grüne Tinte 7'), hashPassword('grüne Tinte 7')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, 'grüne Tinte 7')).toBe(true);
  expect(await verifyPassword(one, 'Grüne Tinte 7')).toBe(false);
});

it('is never right without a hash, not even with the words it compares with', async () => {
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});
