import { tracked } from '@trpc/server';
import { z } from 'zod';
import type { StreamEvent } from '@/contract/events/stream-event';
import { MissedInput } from '@/contract/schemas/stream';
import { router, signedInProcedure } from '@/server/trpc';

const StreamInput = z.strictObject({
  lastEventId: z.string().max(4_000).nullish(),
  /** Whom the page speaks for; an EventSource cannot send the header (`contract/api/on-behalf-of.ts`). */
  viewerId: z.string().max(100).optional(),
});

export const eventsRouter = router({
  missed: signedInProcedure.input(MissedInput).query(({ ctx, input }) => ctx.hub.missed(ctx.actor, input)),
  /**
   * Declared here for its types alone. `server/http/stream-door.ts` answers this address before tRPC sees it, in the same wire
   * format at a fraction of the cost (decision 0001); called in any other way it says nothing and ends.
   */
  stream: signedInProcedure.input(StreamInput).subscription(async function* () {
    const none: readonly { readonly id: string; readonly event: StreamEvent }[] = [];
    for (const { id, event } of none) yield tracked(id, event);
  }),
});
