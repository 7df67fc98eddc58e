import { createHash } from 'node:crypto';

/** The same UUID (RFC 9562 §5.8) for the same text, whoever makes it: what is planned twice under it is there once. */
export function hashedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
