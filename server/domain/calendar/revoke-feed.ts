import type { UserContext } from '@/server/domain/context';

/** Ends the actor's calendar address. That there is none is what they wished for. */
export async function revokeFeed({ db, actor: { userId } }: UserContext): Promise<Record<never, never>> {
  await db.transact((tx) => tx.calendarFeed.deleteMany({ where: { userId } }));
  return {};
}
