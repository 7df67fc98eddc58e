import { refreshSearchTexts } from '@/server/domain/artists/search-text';
import type { Deps } from '@/server/domain/context';
import { refreshResponseTimes } from '@/server/domain/directory/refresh-response-times';
import type { JobQueue } from '@/server/platform/jobs/job-queue';
import type { Log } from '@/server/platform/log';

type DirectoryDeps = Pick<Deps, 'db' | 'clock'> & { readonly log: Log };

const EVERY_QUARTER_OF_AN_HOUR = '*/15 * * * *';

const attempt = async (log: Log, work: () => Promise<number>): Promise<void> => {
  await work().catch((error: unknown) => log.warn({ err: error }, 'directory.refresh-failed'));
};

/** Brings what the directory looks through up to date. Nothing is wrong while that fails, only older. */
export const refreshTexts = ({ db, log }: DirectoryDeps): Promise<void> => attempt(log, () => refreshSearchTexts(db));

/** Brings what the directory sorts by up to date. Nothing is wrong while that fails, only older. */
export const refreshTimes = ({ log, ...deps }: DirectoryDeps): Promise<void> =>
  attempt(log, () => refreshResponseTimes(deps));

/** Both by the clock, in one process at a time. */
export const keepDirectory = ({ jobs, ...deps }: DirectoryDeps & { readonly jobs: JobQueue }): void =>
  jobs.every('refresh-directory', EVERY_QUARTER_OF_AN_HOUR, async () => {
    await refreshTexts(deps);
    await refreshTimes(deps);
  });
