import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';
import type { AppRouter } from '@/server/routers/root';

const url = '/api/trpc';

/** Whoever calls may say in the call's context as whom (`viewerId`): nobody else's session will do then. */
const onBehalfOf = (viewerId: unknown) => (typeof viewerId === 'string' ? { [ON_BEHALF_OF]: viewerId } : {});

/** Reads of one moment travel together; a change goes alone, so that a message never waits for a slow read. */
export const makeTrpcClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: httpLink({ url, headers: ({ op }) => onBehalfOf(op.context.viewerId) }),
          false: httpBatchLink({
            url,
            maxURLLength: 2_000,
            headers: ({ opList }) => onBehalfOf(opList.find(({ context }) => 'viewerId' in context)?.context.viewerId),
          }),
        }),
      }),
    ],
  });
