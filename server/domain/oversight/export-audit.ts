import { demand } from '@/contract/errors/decision';
import type { ExportAuditInput } from '@/contract/schemas/console';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { canAdminister } from '@/server/domain/oversight/rules';

const BATCH = 500;

export type ExportedEntry = {
  readonly number: number;
  readonly occurredAt: string;
  readonly actorId: string | null;
  /** As they are called today; not part of what was hashed. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: unknown;
  readonly previous: string;
  readonly hash: string;
};

export type AuditExport = {
  readonly studio: { readonly id: string; readonly name: string; readonly handle: string };
  /** The export's own entry. All up to it are in the export, and none that was written meanwhile. */
  readonly upTo: number;
  /** Oldest first, in batches; reading on takes a connection for a moment only, however slow the reader is. */
  entries(): AsyncIterable<readonly ExportedEntry[]>;
};

/**
 * A studio's whole audit, up to and with the entry that says it was exported. That entry's number bounds it: entries never change and
 * numbers have no gaps, so what is read afterwards is the same as one snapshot, whatever is written in the meantime.
 * @throws DomainError studio.not-found, studio.not-your-role, audit.unavailable
 */
export async function exportAudit(ctx: UserContext, { studioId, format }: ExportAuditInput): Promise<AuditExport> {
  demand(canAdminister(ctx.actor, studioId));
  const studio = await ctx.db.prisma.studio.findUniqueOrThrow({
    where: { id: studioId },
    select: { id: true, name: true, handle: true },
  });
  const { number: upTo } = await audited(ctx, (tx) =>
    appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'audit.exported',
      subject: { format },
      occurredAt: ctx.clock.now(),
    }),
  );
  return { studio, upTo, entries: () => entriesUpTo(ctx, studioId, upTo) };
}

const ENTRIES_SQL = `
SELECT e.number, e.occurred_at AS "occurredAt", e.actor_id AS "actorId", u.name AS "actorName", e.action, e.subject, e.previous, e.hash
FROM audit_entry e LEFT JOIN "user" u ON u.id = e.actor_id
WHERE e.studio_id = $1 AND e.number > $2 AND e.number <= $3 ORDER BY e.number LIMIT ${BATCH}`;

type Row = Omit<ExportedEntry, 'occurredAt'> & { readonly occurredAt: Date };

async function* entriesUpTo(
  { db }: UserContext,
  studioId: string,
  upTo: number,
): AsyncGenerator<readonly ExportedEntry[]> {
  for (let after = 0; after < upTo; ) {
    const { rows } = await db.pool.query<Row>(ENTRIES_SQL, [studioId, after, upTo]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
    after = last.number;
  }
}
