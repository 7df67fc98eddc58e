import type { AuditAction } from '@/contract/audit/actions';
import type { Tx } from '@/server/db/database';
import { type AuditSubject, CHAIN_START, hashEntry } from '@/server/domain/audit/chain';
import { isSealed, sealOf } from '@/server/domain/audit/seal';

type AuditDraft = {
  readonly studioId: string;
  /** Who did it; `null` for the system. */
  readonly actorId: string | null;
  readonly action: AuditAction;
  /** What it was done to: ids, and the words that explain the act itself, such as a reason. Never what people wrote to each other. */
  readonly subject: AuditSubject;
  readonly occurredAt: Date;
};

type Key = { readonly auditKey: string };
export type AppendedEntry = { readonly number: number; readonly hash: string };

/** A seal that fits nothing. Once a chain does not hold, no later entry can make it look whole again. */
const BROKEN = 'broken';

/**
 * Adds an entry to the studio's chain and seals its new end, in the transaction of the act it records: both happen, or neither.
 * Taken last of all locks, because it is held until the transaction ends.
 */
export async function appendAuditEntry(tx: Tx, key: Key, draft: AuditDraft): Promise<AppendedEntry> {
  await lockChain(tx, draft.studioId);
  await sealEarlierEntries(tx, key, draft);
  return append(tx, key, draft);
}

/** Seals the end of a chain from before there were seals; the chain says so itself. @returns how many entries that were. */
export async function sealChain(
  tx: Tx,
  key: Key,
  { studioId, occurredAt }: Pick<AuditDraft, 'studioId' | 'occurredAt'>,
): Promise<number> {
  await lockChain(tx, studioId);
  return sealEarlierEntries(tx, key, { studioId, occurredAt });
}

/** Held until the transaction ends, so that no two entries can follow the same one. */
async function lockChain(tx: Tx, studioId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${studioId}`}, 0))`;
}

async function sealEarlierEntries(
  tx: Tx,
  key: Key,
  { studioId, occurredAt }: Pick<AuditDraft, 'studioId' | 'occurredAt'>,
): Promise<number> {
  const isSealedAlready = (await tx.auditHead.count({ where: { studioId } })) > 0;
  const last = isSealedAlready ? null : await lastEntry(tx, studioId);
  if (!last) return 0;
  const subject = { entries: last.number };
  await append(tx, key, { studioId, actorId: null, action: 'audit.sealed', subject, occurredAt });
  return last.number;
}

async function append(tx: Tx, { auditKey }: Key, draft: AuditDraft): Promise<AppendedEntry> {
  const { studioId } = draft;
  const head = await tx.auditHead.findUnique({ where: { studioId } });
  const last = await lastEntry(tx, studioId);
  const isWhole =
    head === null || (isSealed(auditKey, head) && head.number === last?.number && head.hash === last.hash);
  // What was cut off leaves a gap: its numbers are not given out again.
  const before = head && head.number >= (last?.number ?? 0) ? head : last;
  const entry = { ...draft, number: (before?.number ?? 0) + 1, previous: before?.hash ?? CHAIN_START };
  const hash = hashEntry(entry);
  await tx.$executeRaw`
    INSERT INTO audit_entry (studio_id, number, actor_id, action, subject, occurred_at, previous, hash)
    VALUES (${studioId}::uuid, ${entry.number}, ${entry.actorId}::uuid, ${entry.action},
            ${JSON.stringify(entry.subject)}::jsonb, ${entry.occurredAt}::timestamptz, ${entry.previous}, ${hash})`;
  const end = { number: entry.number, hash };
  const seal = isWhole ? sealOf(auditKey, { studioId, ...end }) : BROKEN;
  await tx.auditHead.upsert({
    where: { studioId },
    create: { studioId, ...end, seal },
    update: { ...end, seal },
  });
  return end;
}

const lastEntry = (tx: Tx, studioId: string): Promise<AppendedEntry | null> =>
  tx.auditEntry.findFirst({
    where: { studioId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true },
  });
