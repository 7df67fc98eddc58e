import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where a studio's chain ends. */
export type ChainEnd = { readonly studioId: string; readonly number: number; readonly hash: string };

/** Hex HMAC-SHA-256: who can write to the database but does not know the key cannot say where a chain ends. */
export const sealOf = (auditKey: string, { studioId, number, hash }: ChainEnd): string =>
  createHmac('sha256', auditKey).update(`audit-head\n${studioId}\n${number}\n${hash}`).digest('hex');

export function isSealed(auditKey: string, head: ChainEnd & { readonly seal: string }): boolean {
  const [given, right] = [Buffer.from(head.seal), Buffer.from(sealOf(auditKey, head))];
  return given.length === right.length && timingSafeEqual(given, right);
}
