import { withClient } from '@/scripts/scratch-postgres';
import { createDatabase } from '@/server/db/database';
import { remindOfAllDue } from '@/server/domain/reminders/keep-reminding';
import { systemIds } from '@/server/platform/ids';
import { createLog } from '@/server/platform/log';
import { comeNear } from '@/tests/harness/come-near';

const isOverlap = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23P01';

/** Time goes by until less than a day is left, at some hour that is free in the demo artist's calendar. */
export const comeWithinADay = (databaseUrl: string, bookingId: string): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    for (let hours = 23; hours > 3; hours -= 1) {
      const isThere = await comeNear(client, bookingId, { hours }).then(
        () => true,
        (error: unknown) => {
          if (isOverlap(error)) return false;
          throw error;
        },
      );
      if (isThere) return;
    }
    throw new Error('The demo artist has no free hour within a day.');
  });

/** What any process does every minute, done by this one at once. The server's own looks may come first, or after it. */
export async function remindNow(databaseUrl: string): Promise<void> {
  const db = createDatabase({ url: databaseUrl, poolSize: 2, onCommit: () => undefined });
  await remindOfAllDue({ db, ids: systemIds, log: createLog('silent') });
  await db.close();
}
