import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { STUDIOS } from '@/prisma/seed/cast';
import { writeDemo } from '@/prisma/seed/write-demo';
import { DEMO_PASSWORD } from '@/scripts/demo';
import { seeded } from '@/tests/harness/seeded';

/** A fixed salt keeps the scene the same every time; the password is in the README anyway. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, salt: Buffer.from('parlour demo salt') };
/** Two starts at once on one database write one scene. */
const SEED_LOCK = 72_707_370;

type SeedOptions = { readonly databaseUrl: string; readonly now?: Date };

/** Puts the demo scene into a migrated database, all or nothing, unless it is there already. The same `now` gives the same scene. */
export async function seedDemo({ databaseUrl, now = new Date() }: SeedOptions): Promise<{ created: boolean }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    const { rowCount } = await client.query('SELECT FROM studio WHERE handle = $1', [STUDIOS.juniper.handle]);
    const created = rowCount === 0;
    if (created) {
      const passwordHash = await hash(DEMO_PASSWORD, PARAMETERS);
      await writeDemo({ client, random: seeded('parlour demo'), now }, passwordHash);
    }
    await client.query('COMMIT');
    return { created };
  } finally {
    await client.end();
  }
}
