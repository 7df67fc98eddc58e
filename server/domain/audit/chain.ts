import { createHash } from 'node:crypto';
import { canonicalJson } from '@/server/domain/audit/canonical-json';

/** Plain JSON: text, whole numbers, booleans, lists and objects of these. */
export type AuditSubject = { readonly [key: string]: AuditValue };
type AuditValue = string | number | boolean | null | readonly AuditValue[] | { readonly [key: string]: AuditValue };

export type ChainedEntry = {
  readonly studioId: string;
  readonly number: number;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: unknown;
  readonly occurredAt: Date;
  readonly previous: string;
  readonly hash: string;
};

/** What stands before an entry: the number and hash of the one that it follows. */
export type Link = { readonly number: number; readonly hash: string };

/**
 * `missing`: no entry has this number. `edited`: it does not say what it said when it was hashed. `detached`: it does not follow the
 * one before it, because one of the two was put there, moved, or edited with its hash made to fit.
 */
export type ChainFault = { readonly atNumber: number; readonly fault: 'missing' | 'edited' | 'detached' };
export type ChainVerdict = { readonly intact: true } | ({ readonly intact: false } & ChainFault);

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);
export const FIRST_LINK: Link = { number: 0, hash: CHAIN_START };

/** sha256 of the previous hash and everything the entry says. */
export function hashEntry({
  previous,
  occurredAt,
  hash: _,
  ...said
}: Omit<ChainedEntry, 'hash'> & { hash?: string }): string {
  const text = canonicalJson({ ...said, occurredAt: occurredAt.toISOString() });
  return createHash('sha256').update(`${previous}\n${text}`).digest('hex');
}

/** Why `entry` cannot stand after `before`; `null` when it can. */
export function faultAfter(before: Link, entry: ChainedEntry): ChainFault | null {
  const expected = before.number + 1;
  if (entry.number > expected) return { atNumber: expected, fault: 'missing' };
  if (entry.number < expected) return { atNumber: expected, fault: 'detached' };
  if (entry.hash !== hashEntry(entry)) return { atNumber: expected, fault: 'edited' };
  return entry.previous === before.hash ? null : { atNumber: expected, fault: 'detached' };
}

/**
 * Checks a studio's whole chain, oldest first: an entry that was edited, removed from the middle or moved breaks it there.
 * That its end was cut off shows only against its sealed end, and against the receipts.
 */
export function verifyChain(entries: readonly ChainedEntry[]): ChainVerdict {
  let before = FIRST_LINK;
  for (const entry of entries) {
    const fault = faultAfter(before, entry);
    if (fault) return { intact: false, ...fault };
    before = entry;
  }
  return { intact: true };
}
