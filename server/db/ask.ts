import type { Database, Tx } from '@/server/db/database';

type Query = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** Reads rows by SQL that a pool and a transaction can both be asked. `name` is of this very `text`. */
export type Ask = <Row extends object>(query: Query) => Promise<readonly Row[]>;

/** By a prepared statement, outside of any transaction. Never while inside one. */
export const askPool =
  ({ pool }: Pick<Database, 'pool'>): Ask =>
  async <Row extends object>({ name, text, values }: Query) =>
    (await pool.query<Row>({ name, text, values: [...values] })).rows;

/** As the transaction sees it. */
export const askIn =
  (tx: Tx): Ask =>
  <Row extends object>({ text, values }: Query) =>
    tx.$queryRawUnsafe<Row[]>(text, ...values);
