import { expect, it } from 'vitest';
import { freshNonce } from '@/server/http/fresh-nonce';

it('brings 128 bits each time, and never the same, across draws', () => {
  const nonces = Array.from({ length: 1_000 }, freshNonce);
  expect(new Set(nonces).size).toBe(1_000);
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
});
