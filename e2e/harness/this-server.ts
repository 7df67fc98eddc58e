import type { StageServer } from '@/e2e/harness/stage';

const SERVERS = 'E2E_SERVERS';

/** Leaves word of the servers, for this process and those that it starts. */
export function announceServers(servers: readonly StageServer[]): void {
  process.env[SERVERS] = JSON.stringify(servers);
}

/** The server of this worker, which no other worker's stories ever see; of a command, the only one. */
export function thisServer(): StageServer {
  const servers: StageServer[] = JSON.parse(process.env[SERVERS] ?? '[]');
  const own = servers[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  if (!own) throw new Error('There is no server: run the stories with `npx playwright test`.');
  return own;
}
