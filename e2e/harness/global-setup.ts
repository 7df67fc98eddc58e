import type { FullConfig } from '@playwright/test';
import type { StageServer } from '@/e2e/harness/stage';
import { startStage } from '@/e2e/harness/start-stage';
import { announceServers } from '@/e2e/harness/this-server';
import { ensureBrowser } from '@/scripts/browser';
import { checkInvariants } from '@/scripts/invariants/check-invariants';
import { withClient } from '@/scripts/scratch-postgres';

/** What the stories left behind that should never be. */
async function brokenIn(servers: readonly StageServer[]): Promise<readonly string[]> {
  const findings = await Promise.all(servers.map(({ databaseUrl }) => withClient(databaseUrl, checkInvariants)));
  return findings.flat().flatMap(({ promise, broken }) => broken.map((one) => `${promise}: ${one}`));
}

/** Starts a server for each worker, once for the run; workers find theirs through the environment. */
const globalSetup = async ({ workers }: FullConfig) => {
  ensureBrowser();
  const { servers, end } = await startStage(workers);
  announceServers(servers);
  return async () => {
    const broken = await brokenIn(servers).finally(end);
    if (broken.length > 0) throw new Error(`After the stories, not all holds:\n${broken.join('\n')}`);
  };
};

export default globalSetup;
