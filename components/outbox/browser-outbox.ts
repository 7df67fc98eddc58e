import type { TRPCClient } from '@trpc/client';
import { Outbox, type OutboxPorts } from '@/components/outbox/outbox';
import { fetchedStore } from '@/components/outbox/outbox-store';
import { sendEntry } from '@/components/outbox/send-entry';
import { browserClock } from '@/components/realtime/browser-clock';
import { canShare, openTabChannel } from '@/components/realtime/tabs/browser-tabs';
import type { AppRouter } from '@/server/routers/root';

type BrowserOutbox = Pick<OutboxPorts, 'isFlusher' | 'onAnswer'> & {
  readonly viewerId: string;
  readonly client: TRPCClient<AppRouter>;
};

/** The outbox of one person in this tab, with this browser's store and the server behind it. */
export const browserOutbox = ({ viewerId, client, ...ports }: BrowserOutbox): Outbox =>
  new Outbox({
    ...browserClock,
    ...ports,
    store: fetchedStore(() =>
      import('@/components/outbox/indexed-db-outbox').then(({ IndexedDbOutbox }) => new IndexedDbOutbox(viewerId)),
    ),
    openChannel: canShare() ? () => openTabChannel(`parlour.outbox.${viewerId}`) : null,
    send: (entry) => sendEntry(client, entry),
  });
