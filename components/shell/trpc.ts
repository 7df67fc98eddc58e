import type { TRPCClient } from '@trpc/client';
import { createContext, useContext } from 'react';
import type { AppRouter } from '@/server/routers/root';

const ClientContext = createContext<TRPCClient<AppRouter> | null>(null);

export const TRPCClientProvider = ClientContext;

/** For calls outside of React Query; `trpc-options.ts` makes options for it. Only below {@link TRPCClientProvider}. */
export function useTRPCClient(): TRPCClient<AppRouter> {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useTRPCClient needs a TRPCClientProvider above it.');
  return client;
}
