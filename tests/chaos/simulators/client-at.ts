import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/server/routers/root';

/** The app's own way to ask (`components/shell/trpc.ts`), at an address of ours and as somebody. */
export const clientAt = (origin: string, headers: Readonly<Record<string, string>>): TRPCClient<AppRouter> => {
  const at = { url: `${origin}/api/trpc`, headers };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'mutation',
        true: httpLink(at),
        false: httpBatchLink({ ...at, maxURLLength: 2_000 }),
      }),
    ],
  });
};
