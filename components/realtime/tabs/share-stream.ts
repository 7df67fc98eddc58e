import type { TRPCClient } from '@trpc/client';
import { browserClock } from '@/components/realtime/browser-clock';
import { streamOf } from '@/components/realtime/open-stream';
import { canShare, openTabChannel, tabLock } from '@/components/realtime/tabs/browser-tabs';
import { SharedStream, type SharedStreamPorts } from '@/components/realtime/tabs/shared-stream';
import type { AppRouter } from '@/server/routers/root';

type Options = Pick<SharedStreamPorts, 'onRole'> & {
  readonly viewerId: string;
  readonly client: TRPCClient<AppRouter>;
};

/** The one stream of this person's tabs in this browser; `null` where tabs cannot find each other. */
export const shareStream = ({ viewerId, client, onRole }: Options): SharedStream | null =>
  canShare()
    ? new SharedStream({
        ...browserClock,
        onRole,
        openChannel: () => openTabChannel(`parlour.stream.${viewerId}`),
        lock: tabLock(`parlour.stream.${viewerId}`),
        open: streamOf(viewerId),
        missed: (places) => client.events.missed.query(places),
      })
    : null;
