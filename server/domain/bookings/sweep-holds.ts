import { endHolds } from '@/server/domain/bookings/holds';
import type { Deps } from '@/server/domain/context';
import { lockAnyConversation } from '@/server/domain/conversations/records';
import type { JobQueue } from '@/server/platform/jobs/job-queue';
import type { Log } from '@/server/platform/log';

type SweepDeps = Pick<Deps, 'db' | 'clock'>;

const EVERY_MINUTE = '* * * * *';
/** Of one round; what is left comes with the next. */
const MOST_AT_ONCE = 500;

/** Ends the holds whose time is past, each in a transaction of its own. @returns how many there were. */
export async function sweepHolds({ db, clock }: SweepDeps): Promise<number> {
  const now = clock.now();
  const past = await db.prisma.booking.findMany({
    where: { status: 'held', heldUntil: { lte: now } },
    select: { id: true, conversationId: true },
    orderBy: { heldUntil: 'asc' },
    take: MOST_AT_ONCE,
  });
  for (const { id, conversationId } of past) {
    await db.transact(async (tx) => {
      await lockAnyConversation(tx, conversationId);
      await endHolds(tx, [id], now);
    });
  }
  return past.length;
}

/** Every minute, in one process at a time. Whoever wants such a time does not wait for it: see `lockWithPastHolds`. */
export const keepHoldsShort = ({
  jobs,
  log,
  ...deps
}: SweepDeps & { readonly jobs: JobQueue; readonly log: Log }): void =>
  jobs.every('end-past-holds', EVERY_MINUTE, async () => {
    const ended = await sweepHolds(deps);
    if (ended > 0) log.info({ ended }, 'holds.ended');
  });
