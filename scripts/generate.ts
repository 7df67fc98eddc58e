import fs from 'node:fs';
import path from 'node:path';
import { isFresh, schemaFingerprint } from '@/scripts/fingerprint';
import { program, ROOT, runNode } from '@/scripts/run';
import { say } from '@/scripts/say';

const CLIENT = path.join(ROOT, 'server/db/generated');

/**
 * Generates Prisma's client when the schema changed. The command looks for an engine that it then does not call, and
 * would fetch it from the network; a program that does nothing satisfies it.
 */
export const generateClient = async (signal?: AbortSignal): Promise<void> => {
  const fingerprint = schemaFingerprint();
  const stamp = path.join(CLIENT, '.schema');
  if (isFresh(stamp, fingerprint)) return;
  say('Generating the database client');
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? '/bin/true',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const { code, output } = await runNode([program('prisma/build/index.js'), 'generate'], { env, signal });
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}`);
  fs.writeFileSync(stamp, fingerprint);
};
