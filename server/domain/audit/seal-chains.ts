import { sealChain } from '@/server/domain/audit/append-entry';
import type { Deps } from '@/server/domain/context';

export type SealedChain = { readonly studioId: string; readonly entries: number };

/**
 * Seals the chains of studios that have entries but no sealed end: those from before there were seals. For the start of a process,
 * before it serves anybody; answers what it sealed, to be said.
 */
export async function sealChains(ctx: Pick<Deps, 'db' | 'clock' | 'auditKey'>): Promise<readonly SealedChain[]> {
  const { rows } = await ctx.db.pool.query<{ studio_id: string }>(
    `SELECT DISTINCT e.studio_id FROM audit_entry e
     WHERE e.number = 1 AND NOT EXISTS (SELECT FROM audit_head h WHERE h.studio_id = e.studio_id)`,
  );
  const sealed: SealedChain[] = [];
  for (const { studio_id: studioId } of rows) {
    const entries = await ctx.db.transact((tx) => sealChain(tx, ctx, { studioId, occurredAt: ctx.clock.now() }));
    if (entries > 0) sealed.push({ studioId, entries });
  }
  return sealed;
}
