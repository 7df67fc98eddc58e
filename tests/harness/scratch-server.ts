import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/migrate';
import { startScratchPostgres, withClient } from '@/scripts/scratch-postgres';

const TEMPLATE = 'parlour_template';

/** Vitest's global set-up of the integration tests: one server, one migrated template to clone. */
const startScratchServer = async (project: TestProject) => {
  const server = await startScratchPostgres();
  try {
    await withClient(server.url('postgres'), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
    await migrate(server.url(TEMPLATE));
    project.provide('postgres', { adminUrl: server.url('postgres'), template: TEMPLATE });
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
};

export default startScratchServer;
