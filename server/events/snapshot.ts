/** A `pg_snapshot`: which transactions' rows a statement could see. */
export type Snapshot = { readonly xmin: bigint; readonly xmax: bigint; readonly inProgress: ReadonlySet<bigint> };

/** Reads `xmin:xmax:xid,xid…` as Postgres writes it. */
export function parseSnapshot(text: string): Snapshot {
  const [xmin = '0', xmax = '0', list = ''] = text.split(':');
  return { xmin: BigInt(xmin), xmax: BigInt(xmax), inProgress: new Set(list.split(',').filter(Boolean).map(BigInt)) };
}

/** Whether everything that `older` could see is seen by `newer` too. */
export const covers = (newer: Snapshot, older: Snapshot): boolean =>
  newer.xmax >= older.xmax && [...newer.inProgress].every((xid) => xid >= older.xmax || older.inProgress.has(xid));

/** Whether what a transaction wrote is seen. */
export const sees = ({ xmin, xmax, inProgress }: Snapshot, xid: bigint): boolean =>
  xid < xmin || (xid < xmax && !inProgress.has(xid));
