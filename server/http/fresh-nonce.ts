import { randomFillSync } from 'node:crypto';

const NONCE_BYTES = 16;
const AT_ONCE = 256;

const drawn = Buffer.allocUnsafeSlow(NONCE_BYTES * AT_ONCE);
let used = drawn.length;

/** 128 random bits in base64, other ones each time. Drawn for many answers at once: a draw costs as much as the rest of an answer's head. */
export function freshNonce(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE_BYTES;
  return drawn.toString('base64', used - NONCE_BYTES, used);
}
