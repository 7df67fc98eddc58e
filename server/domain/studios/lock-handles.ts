import type { Tx } from '@/server/db/database';

const HANDLES_LOCK = 72_707_374;

/** Until this transaction ends nobody else is given a handle: one found free stays free, and of two who want it one is told. */
export async function lockHandles(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${HANDLES_LOCK})`;
}
