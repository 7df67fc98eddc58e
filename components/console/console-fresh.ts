/** No stream feeds the console: what it shows is asked for again when somebody comes back, and every minute. */
export const CONSOLE_FRESH = { staleTime: 15_000, refetchOnWindowFocus: true, refetchInterval: 60_000 } as const;
