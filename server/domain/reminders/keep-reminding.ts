import { type DueReminder, dueReminders } from '@/server/domain/reminders/due-reminders';
import { type ReminderDeps, remind } from '@/server/domain/reminders/remind';
import type { JobQueue } from '@/server/platform/jobs/job-queue';
import type { Log } from '@/server/platform/log';

type SweepDeps = ReminderDeps & { readonly log: Log };

const EVERY_MINUTE = '* * * * *';

/**
 * Reminds of all that is due. Any number of processes may do it at once. What fails holds up nothing else, and is due again the next
 * time.
 * @returns how many reminders were written
 */
export async function remindOfAllDue({ log, ...deps }: SweepDeps): Promise<number> {
  let written = 0;
  let page = await dueReminders(deps.db.pool);
  while (page.length > 0) {
    for (const due of page) if (await remindOrTell(deps, due, log)) written += 1;
    page = await dueReminders(deps.db.pool, page.at(-1));
  }
  return written;
}

const remindOrTell = (deps: ReminderDeps, due: DueReminder, log: Log): Promise<boolean> =>
  remind(deps, due).catch((error: unknown) => {
    log.warn({ err: error, bookingId: due.bookingId }, 'reminder.failed');
    return false;
  });

/** Looks every minute, in one process at a time. */
export const keepReminding = ({ jobs, ...deps }: SweepDeps & { readonly jobs: JobQueue }): void =>
  jobs.every('send-reminders', EVERY_MINUTE, async () => void (await remindOfAllDue(deps)));
