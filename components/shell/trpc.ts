import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@/server/routers/root';

/** `useTRPC()` makes query and mutation options; `useTRPCClient()` is for calls outside of React Query. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
