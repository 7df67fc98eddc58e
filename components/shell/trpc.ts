import { createTRPCClient, type TRPCClient, type TRPCLink } from '@trpc/client';
import { createContext, useContext } from 'react';
import type { AppRouter } from '@/server/routers/root';

export type CallLinks = TRPCLink<AppRouter>[];

/** How a part of the page calls the server, and what the way there is made of. */
export type Calls = {
  readonly links: CallLinks;
  readonly client: TRPCClient<AppRouter>;
  /** For what has to go another way: files, and what is said while the page is left. */
  readonly headers: Readonly<Record<string, string>>;
};

const CallsContext = createContext<Calls | null>(null);

export const CallsProvider = CallsContext;

export const callsOver = (links: CallLinks, headers = {}): Calls => ({
  links,
  client: createTRPCClient<AppRouter>({ links }),
  headers,
});

/** Only below {@link CallsProvider}. */
export function useCalls(): Calls {
  const calls = useContext(CallsContext);
  if (!calls) throw new Error('useCalls needs a CallsProvider above it.');
  return calls;
}

/** For calls outside of React Query; `trpc-options.ts` makes options for it. */
export const useTRPCClient = (): TRPCClient<AppRouter> => useCalls().client;
