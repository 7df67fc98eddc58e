import type { NewCalendarFeed } from '@/contract/schemas/calendar-feed';
import { feedPath, hashFeedSecret, newFeedSecret } from '@/server/domain/calendar/feed-secret';
import { presentFeed } from '@/server/domain/calendar/queries';
import type { Reader, UserContext } from '@/server/domain/context';

/** Makes the actor a calendar address, in the place of the one they had, which ends at once. */
export async function renewFeed(ctx: UserContext & Reader): Promise<NewCalendarFeed> {
  const { userId } = ctx.actor;
  const secret = newFeedSecret();
  const made = {
    secretHash: hashFeedSecret(secret),
    language: ctx.language,
    createdAt: ctx.clock.now(),
    lastReadAt: null,
  };
  const row = await ctx.db.transact((tx) =>
    tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...made }, update: made }),
  );
  return { feed: presentFeed(row), address: `${ctx.publicUrl}${feedPath(secret)}` };
}
