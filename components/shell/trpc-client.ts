import { httpBatchLink, httpLink, splitLink } from '@trpc/client';
import type { CallLinks } from '@/components/shell/trpc';
import { onBehalfOf } from '@/contract/api/on-behalf-of';

const url = '/api/trpc';

/** As whom calls are made that `callsFor` let through: those of one request come from one client, so all for one person. */
const headersOf = (context: Readonly<Record<string, unknown>> | undefined) =>
  typeof context?.viewerId === 'string' ? onBehalfOf(context.viewerId) : {};

/** The way to our server. Reads of one moment travel together; a change goes alone, so that a message never waits for a slow read. */
export const serverLinks = (): CallLinks => [
  splitLink({
    condition: ({ type }) => type === 'mutation',
    true: httpLink({ url, headers: ({ op }) => headersOf(op.context) }),
    false: httpBatchLink({ url, maxURLLength: 2_000, headers: ({ opList: [first] }) => headersOf(first.context) }),
  }),
];
