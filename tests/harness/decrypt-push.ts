import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { MadeSubscription } from '@/tests/harness/make-push-device';

const CURVE = 'prime256v1';
const SALT_BYTES = 16;
const RECORD_SIZE_BYTES = 4;
const KEY_LENGTH_AT = SALT_BYTES + RECORD_SIZE_BYTES;
const TAG_BYTES = 16;
const LAST_RECORD = 2;

const hkdf = (salt: Buffer, secret: Buffer, info: Buffer, size: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, size));

/** What a browser with these keys would read (RFC 8188, 8291). Throws for anything that was not encrypted for it. */
export function decryptPush(body: Buffer, { keys, privateKey }: Pick<MadeSubscription, 'keys' | 'privateKey'>): string {
  const salt = body.subarray(0, SALT_BYTES);
  const keyLength = body.readUInt8(KEY_LENGTH_AT);
  const sender = body.subarray(KEY_LENGTH_AT + 1, KEY_LENGTH_AT + 1 + keyLength);
  const sealed = body.subarray(KEY_LENGTH_AT + 1 + keyLength);

  const pair = createECDH(CURVE);
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  const shared = pair.computeSecret(sender);
  const own = Buffer.from(keys.p256dh, 'base64url');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
  const secret = hkdf(Buffer.from(keys.auth, 'base64url'), shared, info, 32);
  const key = hkdf(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);

  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  const end = padded.lastIndexOf(LAST_RECORD);
  return padded.subarray(0, end).toString('utf8');
}
