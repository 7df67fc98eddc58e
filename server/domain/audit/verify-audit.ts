import type pg from 'pg';
import type { AuditAction } from '@/contract/audit/actions';
import { type ChainedEntry, type ChainFault, FIRST_LINK, faultAfter, type Link } from '@/server/domain/audit/chain';
import { type EndFault, judgeEnd } from '@/server/domain/audit/judge-end';
import { type ReceiptFault, receiptFaults } from '@/server/domain/audit/receipt-faults';
import type { ChainEnd } from '@/server/domain/audit/seal';

/** `sealed-again`: the sealed end had been removed, and what stood before is taken on trust only. */
export type AuditFault =
  | ChainFault
  | EndFault
  | ReceiptFault
  | { readonly atNumber: number; readonly fault: 'sealed-again' };

export type StudioVerdict = {
  readonly studio: { readonly id: string; readonly name: string };
  readonly entries: number;
  /** Entries from before there were seals; the chain itself says when they were sealed. */
  readonly sealedLater: number;
  readonly faults: readonly AuditFault[];
};

type Client = Pick<pg.ClientBase, 'query'>;
type Options = { readonly client: Client; readonly auditKey: string };

/** All that could be in a chain before ends were sealed: nothing else may stand before `audit.sealed`. */
const BEFORE_SEALS: readonly string[] = ['studio.created'] satisfies AuditAction[];
const BATCH = 1_000;
/** Below every number that the column can hold: what was put in under a made-up one is looked at too. */
const BEFORE_ALL = -2_147_483_648;

/** Checks every studio's audit against itself, its sealed end and the receipts in the conversations, at one instant. */
export async function verifyAudit({ client, auditKey }: Options): Promise<readonly StudioVerdict[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { rows } = await client.query<{ id: string; name: string }>('SELECT id, name FROM studio ORDER BY name, id');
    const verdicts: StudioVerdict[] = [];
    for (const studio of rows) verdicts.push(await verifyStudio({ client, auditKey }, studio));
    return verdicts;
  } finally {
    await client.query('COMMIT');
  }
}

async function verifyStudio({ client, auditKey }: Options, studio: StudioVerdict['studio']): Promise<StudioVerdict> {
  const read = await readChain(client, studio.id);
  const end = read.fault ? null : judgeEnd(auditKey, read.last, await headOf(client, studio.id));
  const receipts = await receiptFaults(client, studio.id);
  const faults = [read.fault, end, read.sealedAgain].filter((fault) => fault !== null);
  return { studio, entries: read.entries, sealedLater: read.sealedLater, faults: [...faults, ...receipts] };
}

type ReadChain = {
  readonly entries: number;
  readonly last: Link;
  readonly sealedLater: number;
  readonly fault: ChainFault | null;
  readonly sealedAgain: Extract<AuditFault, { fault: 'sealed-again' }> | null;
};

const START: ReadChain = { entries: 0, last: FIRST_LINK, sealedLater: 0, fault: null, sealedAgain: null };

/** Oldest first, a batch at a time; beyond the first fault entries are only counted. */
async function readChain(client: Client, studioId: string): Promise<ReadChain> {
  let read = START;
  let onlyEarlyActs = true;
  let after = BEFORE_ALL;
  for (;;) {
    const entries = await entriesAfter(client, studioId, after);
    for (const entry of entries) {
      read = taking(read, entry, onlyEarlyActs);
      onlyEarlyActs &&= BEFORE_SEALS.includes(entry.action);
    }
    const last = entries.at(-1);
    if (!last || entries.length < BATCH) return read;
    after = last.number;
  }
}

function taking(read: ReadChain, entry: ChainedEntry, onlyEarlyActs: boolean): ReadChain {
  const entries = read.entries + 1;
  if (read.fault) return { ...read, entries };
  const fault = faultAfter(read.last, entry);
  if (fault) return { ...read, entries, fault };
  if (entry.action !== 'audit.sealed') return { ...read, entries, last: entry };
  const isFirst = onlyEarlyActs && read.last.number > 0;
  const sealedAgain = isFirst ? read.sealedAgain : { atNumber: entry.number, fault: 'sealed-again' as const };
  return { ...read, entries, last: entry, sealedLater: read.last.number, sealedAgain };
}

const ENTRIES_SQL = `
SELECT studio_id AS "studioId", number, actor_id AS "actorId", action, subject, occurred_at AS "occurredAt", previous, hash
FROM audit_entry WHERE studio_id = $1 AND number > $2 ORDER BY number LIMIT ${BATCH}`;

async function entriesAfter(client: Client, studioId: string, after: number): Promise<readonly ChainedEntry[]> {
  const { rows } = await client.query<ChainedEntry>(ENTRIES_SQL, [studioId, after]);
  return rows;
}

async function headOf(client: Client, studioId: string): Promise<(ChainEnd & { readonly seal: string }) | null> {
  const { rows } = await client.query<ChainEnd & { seal: string }>(
    'SELECT studio_id AS "studioId", number, hash, seal FROM audit_head WHERE studio_id = $1',
    [studioId],
  );
  return rows[0] ?? null;
}
