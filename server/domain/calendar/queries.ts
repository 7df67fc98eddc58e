import type { CalendarFeedView } from '@/contract/schemas/calendar-feed';
import type { UserContext } from '@/server/domain/context';

type FeedRow = { readonly createdAt: Date; readonly lastReadAt: Date | null };

export const presentFeed = ({ createdAt, lastReadAt }: FeedRow): CalendarFeedView => ({
  createdAt: createdAt.toISOString(),
  lastReadAt: lastReadAt?.toISOString() ?? null,
});

/** The actor's calendar address, if they have one. */
export async function ownFeed({ db, actor: { userId } }: UserContext): Promise<CalendarFeedView | null> {
  const row = await db.prisma.calendarFeed.findUnique({ where: { userId } });
  return row && presentFeed(row);
}
