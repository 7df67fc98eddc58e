import { createPublicKey, verify } from 'node:crypto';

export type Vapid = { readonly aud: string; readonly exp: number; readonly sub: string };

const SHOWN = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/;

/** Reads and checks the proof of who sends (RFC 8292). Throws when it is missing, forged, or made with another key. */
export function verifyVapid(authorization: string | undefined, publicKey: string): Vapid {
  const [, header = '', claims = '', signature = '', shownKey] = SHOWN.exec(authorization ?? '') ?? [];
  if (shownKey !== publicKey) throw new Error('VAPID: another key, or none');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } });
  const signed = Buffer.from(`${header}.${claims}`);
  const isGenuine = verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!isGenuine) throw new Error('VAPID: forged');
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Vapid;
}
