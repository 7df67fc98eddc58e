import type { FullConfig } from '@playwright/test';
import { startStage } from '@/e2e/harness/start-stage';
import { announceServers } from '@/e2e/harness/this-server';
import { ensureBrowser } from '@/scripts/browser';

/** Starts a server for each worker, once for the run; workers find theirs through the environment. */
const globalSetup = async ({ workers }: FullConfig) => {
  ensureBrowser();
  const { servers, end } = await startStage(workers);
  announceServers(servers);
  return end;
};

export default globalSetup;
