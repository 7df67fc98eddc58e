import { createECDH } from 'node:crypto';

/** The keys by which push services know us (RFC 8292), base64url. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

const CURVE = 'prime256v1';
const PUBLIC_BYTES = 65;
const PRIVATE_BYTES = 32;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const MAILTO = /^mailto:[^\s@<>]+@([^\s@<>]+)$/i;
/** For trying Parlour on one's own machine. Reserved by RFC 2606: services accept it, and nobody is written to. */
const NOBODYS = 'https://example.com';

export function newKeyPair(): VapidKeys {
  const pair = createECDH(CURVE);
  const publicKey = pair.generateKeys('base64url');
  // Leading zeros count.
  const secret = Buffer.concat([Buffer.alloc(PRIVATE_BYTES), pair.getPrivateKey()]).subarray(-PRIVATE_BYTES);
  return { publicKey, privateKey: secret.toString('base64url') };
}

/** Whether both halves belong together; also false for what are no keys at all. */
export function isKeyPair({ publicKey, privateKey }: VapidKeys): boolean {
  if (!BASE64URL.test(publicKey) || !BASE64URL.test(privateKey)) return false;
  const [given, secret] = [Buffer.from(publicKey, 'base64url'), Buffer.from(privateKey, 'base64url')];
  if (given.length !== PUBLIC_BYTES || secret.length !== PRIVATE_BYTES) return false;
  try {
    const pair = createECDH(CURVE);
    pair.setPrivateKey(secret);
    return pair.getPublicKey().equals(given);
  } catch {
    return false; // zero, or beyond the curve's order
  }
}

/** Whether `host` could be somebody's on the internet: Apple answers 403 to any other, for every push. */
const isPublicHost = (host: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(host) && !/(^|\.)(localhost|local|internal|invalid)$/i.test(host);

/** Whether push services take it as the address to complain to. */
export function isSubject(subject: string): boolean {
  const mailHost = MAILTO.exec(subject)?.[1];
  if (mailHost !== undefined) return isPublicHost(mailHost);
  return URL.canParse(subject) && new URL(subject).protocol === 'https:' && isPublicHost(new URL(subject).hostname);
}

type Known = { readonly mailFrom: string; readonly publicUrl: string };

/** The address to complain to when none is set: our mail's sender, else where we are found, else nobody's. */
export function defaultSubject({ mailFrom, publicUrl }: Known): string {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
  return [`mailto:${address}`, publicUrl].find(isSubject) ?? NOBODYS;
}
