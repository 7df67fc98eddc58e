import type { StageServer } from '@/e2e/harness/stage';

/** Where the global set-up leaves word of the servers. */
export const SERVERS = 'E2E_SERVERS';

/** The server of this worker, which no other worker's stories ever see. */
export function thisServer(): StageServer {
  const servers: StageServer[] = JSON.parse(process.env[SERVERS] ?? '[]');
  const own = servers[Number(process.env.TEST_PARALLEL_INDEX)];
  if (!own) throw new Error('There is no server: run the stories with `npx playwright test`.');
  return own;
}
