import { useQueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { useMemo } from 'react';
import { useTRPCClient } from '@/components/shell/trpc';
import type { AppRouter } from '@/server/routers/root';

/** Makes query and mutation options. Apart from the client, which the first sight of a conversation needs, and this it does not. */
export function useTRPC(): TRPCOptionsProxy<AppRouter> {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMemo(() => createTRPCOptionsProxy<AppRouter>({ client, queryClient }), [client, queryClient]);
}
