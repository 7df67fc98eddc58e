import { type Population, populate } from '@/bench/populate';
import type { Sizes } from '@/bench/sizes';
import type { Lifetime } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { startScratchPostgres, withClient } from '@/scripts/scratch-postgres';

export type BenchDatabases = {
  readonly version: string;
  /** A migrated database with nobody in it. */
  empty(name: string): Promise<string>;
  /** A database with the same people and the same history as every other that is made here. */
  populated(name: string): Promise<{ readonly url: string; readonly population: Population }>;
};

/** A scratch database is careless by default; figures count only with every commit on the disk. */
const CAREFUL = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'].flatMap((setting) => ['-c', setting]);
const EMPTY = 'bench_empty';
const POPULATED = 'bench_populated';

/** One Postgres, as safe as in production, with as many equal databases as there are contestants. */
export const openBenchDatabases = async (lifetime: Lifetime, sizes: Sizes): Promise<BenchDatabases> => {
  const postgres = await startScratchPostgres(CAREFUL);
  lifetime.atEnd(postgres.stop);
  const create = async (name: string, template: string) => {
    await withClient(postgres.url('postgres'), (client) =>
      client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
    );
    return postgres.url(name);
  };
  await migrate(await create(EMPTY, 'template1'));
  let population: Promise<Population> | undefined;
  const version = await withClient(postgres.url('postgres'), async (client) => {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    version,
    empty: (name) => create(name, EMPTY),
    populated: async (name) => {
      population ??= create(POPULATED, EMPTY).then((url) => populate(url, sizes));
      const people = await population;
      return { url: await create(name, POPULATED), population: people };
    },
  };
};
