import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { AppRouter } from '@/server/routers/root';

const url = '/api/trpc';

/** Reads of one moment travel together; a change goes alone, so that a message never waits for a slow read. */
export const makeTrpcClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: httpLink({ url }),
          false: httpBatchLink({ url, maxURLLength: 2_000 }),
        }),
      }),
    ],
  });
