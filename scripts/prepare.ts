import { generateClient } from '@/scripts/generate';
import type { Lifetime } from '@/scripts/lifetime';
import { say } from '@/scripts/say';
import { openDatabase } from '@/scripts/server-database';
import type { Settings } from '@/scripts/settings';

export type PrepareOptions = {
  settings: Settings;
  lifetime: Lifetime;
  withDemo: boolean;
  /** Runs beside the database's start, once Prisma's client is there. */
  build: (signal: AbortSignal) => Promise<void>;
};

const putDemo = async (databaseUrl: string) => {
  // Loaded late: it needs Prisma's client, which a fresh clone does not have when we start.
  const { seedDemo } = await import('@/prisma/seed/seed-demo');
  await seedDemo({ databaseUrl });
};

/** Everything before the server: database up and migrated, client generated, build, demo scene. Returns the database's address. */
export const prepare = async ({ settings, lifetime, withDemo, build }: PrepareOptions): Promise<string> => {
  const generated = generateClient(lifetime.signal);
  const withClientAndData = async () => {
    const [databaseUrl] = await Promise.all([openDatabase(settings, lifetime), generated]);
    if (withDemo) {
      say('Looking after the demo scene');
      await putDemo(databaseUrl);
    }
    return databaseUrl;
  };
  const [databaseUrl] = await Promise.all([withClientAndData(), generated.then(() => build(lifetime.signal))]);
  return databaseUrl;
};
