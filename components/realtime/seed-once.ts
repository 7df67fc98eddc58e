import type { QueryClient } from '@tanstack/react-query';

/** Puts what the server rendered with into the cache, unless a live view is there already: that one is newer. */
export function seedOnce<T>(cache: QueryClient, key: readonly string[], first: T): void {
  if (cache.getQueryData(key) === undefined) cache.setQueryData(key, first);
}
