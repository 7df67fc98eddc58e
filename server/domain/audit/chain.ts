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

export type ChainVerdict = { readonly intact: true } | { readonly intact: false; readonly atNumber: number };

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);

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

/**
 * Checks a studio's whole chain, oldest first: an entry that was edited, removed from the middle or moved breaks it there.
 * That its end was cut off shows only against a number or hash noted elsewhere.
 */
export function verifyChain(entries: readonly ChainedEntry[]): ChainVerdict {
  let previous = CHAIN_START;
  for (const [at, entry] of entries.entries()) {
    const holds = entry.number === at + 1 && entry.previous === previous && entry.hash === hashEntry(entry);
    if (!holds) return { intact: false, atNumber: at + 1 };
    previous = entry.hash;
  }
  return { intact: true };
}
