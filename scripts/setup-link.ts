import { withClient } from '@/scripts/scratch-postgres';
import { issueSetupLink } from '@/server/domain/studios/issue-setup-link';
import type { Env } from '@/server/env';

/** The one-time link that makes the first admin, for the welcome; `null` once there is one. An earlier link stops working. */
export const setupLink = ({ databaseUrl, publicUrl }: Pick<Env, 'databaseUrl' | 'publicUrl'>): Promise<string | null> =>
  withClient(databaseUrl, (client) => issueSetupLink({ client, publicUrl }));
