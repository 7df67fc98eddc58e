/**
 * A place in the event log (decision 0002). Ids alone cannot mark one: a transaction that took a lower id may commit later.
 * A place is therefore told by what a database snapshot could see:
 *   seen = everything visible in `before`, and of what became visible in `until`, the ids up to `id`.
 * `before = until` means all of `until`. As text: `until`, or `before~until~id` in the middle of a batch.
 */
export type Cursor = { readonly before: string; readonly until: string; readonly id: string };

const MAX_LENGTH = 4_000;
const SNAPSHOT = /^(\d{1,19}):(\d{1,19}):(\d{1,19}(?:,\d{1,19})*)?$/;
const ID = /^\d{1,18}$/;

export const atSnapshot = (snapshot: string): Cursor => ({ before: snapshot, until: snapshot, id: '0' });

type Read = {
  readonly id: string;
  /** Whether `from.until` saw it already: what a cut batch left over. It is read before what `until` alone has seen. */
  readonly rest: boolean;
};

/** The place after one event of the stretch between `from` and the snapshot `until`, read in the log's order. */
export const placeAfter = (from: Cursor, until: string, { id, rest }: Read): Cursor =>
  rest ? { before: from.before, until: from.until, id } : { before: from.until, until, id };

export const encodeCursor = ({ before, until, id }: Cursor): string =>
  before === until ? until : `${before}~${until}~${id}`;

/** `null` when the text is not a cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > MAX_LENGTH) return null;
  const parts = text.split('~');
  if (parts.length !== 1 && parts.length !== 3) return null;
  const [before = '', until = before, id = '0'] = parts;
  return isSnapshot(before) && isSnapshot(until) && ID.test(id) ? { before, until, id } : null;
}

/** Whose lower half is 0 is no transaction to Postgres. */
const isXid = (xid: bigint): boolean => (xid & 0xffff_ffffn) !== 0n && xid < 2n ** 63n;

/** Postgres refuses a snapshot whose bounds are none or crossed, or whose list is out of order or out of bounds. */
function isSnapshot(text: string): boolean {
  const match = SNAPSHOT.exec(text);
  if (!match) return false;
  const xmin = BigInt(match[1] ?? '0');
  const xmax = BigInt(match[2] ?? '0');
  const list = (match[3] ?? '').split(',').filter(Boolean).map(BigInt);
  const ordered = list.every((xid, at) => xid >= xmin && xid < xmax && (at === 0 || xid > (list[at - 1] ?? 0n)));
  return isXid(xmin) && isXid(xmax) && xmin <= xmax && ordered;
}
