import type { Tx } from '@/server/db/database';
import { type AuditSubject, CHAIN_START, hashEntry } from '@/server/domain/audit/chain';

type AuditDraft = {
  readonly studioId: string;
  /** Who did it; `null` for the system. */
  readonly actorId: string | null;
  /** `noun.past-verb`, such as `studio.created`. */
  readonly action: string;
  /** What it was done to: ids, never contents. */
  readonly subject: AuditSubject;
  readonly occurredAt: Date;
};

/** Adds an entry to the studio's chain, in the transaction of the act it records: both happen, or neither. */
export async function appendAuditEntry(tx: Tx, draft: AuditDraft): Promise<{ readonly number: number }> {
  // Held until the transaction ends, so that no two entries can follow the same one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${draft.studioId}`}, 0))`;
  const last = await tx.auditEntry.findFirst({
    where: { studioId: draft.studioId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true },
  });
  const entry = { ...draft, number: (last?.number ?? 0) + 1, previous: last?.hash ?? CHAIN_START };
  await tx.$executeRaw`
    INSERT INTO audit_entry (studio_id, number, actor_id, action, subject, occurred_at, previous, hash)
    VALUES (${entry.studioId}::uuid, ${entry.number}, ${entry.actorId}::uuid, ${entry.action},
            ${JSON.stringify(entry.subject)}::jsonb, ${entry.occurredAt}::timestamptz, ${entry.previous}, ${hashEntry(entry)})`;
  return { number: entry.number };
}
