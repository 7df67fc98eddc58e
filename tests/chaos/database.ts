import pg from 'pg';
import type { Lifetime } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { type ScratchPostgres, startScratchPostgres } from '@/scripts/scratch-postgres';

export type ChaosDatabase = {
  /** The way that nobody troubles; the port changes with a restart. */
  url(): string;
  /** An empty, migrated database or another empty one beside it. */
  urlOf(name: string): string;
  port(): number;
  /** Asks past every proxy. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A connection of one's own, to hold a lock with. */
  connect(): Promise<pg.Client>;
  kill(): void;
  startAgain(): Promise<void>;
};

const DATABASE = 'parlour_chaos';
/**
 * What is acknowledged must outlive a Postgres that is killed, as with every default installation. The machine itself does not
 * fail here, so nothing needs to reach the disk.
 */
const OUTLIVES_A_KILL = ['-c', 'synchronous_commit=on'];

export async function openDatabase(lifetime: Lifetime): Promise<ChaosDatabase> {
  const postgres = await startScratchPostgres(OUTLIVES_A_KILL);
  lifetime.atEnd(postgres.stop);
  let pool = poolTo(postgres, 'postgres');
  await pool.query(`CREATE DATABASE ${DATABASE}`);
  await pool.end();
  await migrate(postgres.url(DATABASE));
  pool = poolTo(postgres, DATABASE);
  lifetime.atEnd(() => pool.end());
  const url = () => postgres.url(DATABASE);
  return {
    url,
    urlOf: postgres.url,
    port: () => Number(new URL(url()).port),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    connect: async () => {
      const client = new pg.Client({ connectionString: url(), application_name: 'chaos' });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    kill: postgres.kill,
    startAgain: async () => {
      await postgres.startAgain();
      await pool.end();
      pool = poolTo(postgres, DATABASE);
    },
  };
}

function poolTo(postgres: ScratchPostgres, database: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: postgres.url(database), max: 4, application_name: 'chaos' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
