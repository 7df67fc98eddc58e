import { ownFeed } from '@/server/domain/calendar/queries';
import { renewFeed } from '@/server/domain/calendar/renew-feed';
import { revokeFeed } from '@/server/domain/calendar/revoke-feed';
import { router, signedInProcedure } from '@/server/trpc';

export const calendarRouter = router({
  feed: signedInProcedure.query(({ ctx }) => ownFeed(ctx)),
  renewFeed: signedInProcedure.mutation(({ ctx }) => renewFeed(ctx)),
  revokeFeed: signedInProcedure.mutation(({ ctx }) => revokeFeed(ctx)),
});
