import { QueryClient } from '@tanstack/react-query';
import { refusalOf } from '@/components/shell/refusal-of';

const STALE_AFTER_MS = 60_000;
const MOST_RETRIES = 2;

/** A no is an answer: only silence and trouble on the server's side are asked again. */
const worthAsking = (failures: number, error: unknown): boolean => {
  const { code } = refusalOf(error);
  return failures < MOST_RETRIES && (code === 'network' || code === 'server.unavailable');
};

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // navigator.onLine lies: try, and learn from the failure.
      queries: { networkMode: 'always', staleTime: STALE_AFTER_MS, retry: worthAsking, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
