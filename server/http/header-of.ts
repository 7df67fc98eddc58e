import type { IncomingHttpHeaders } from 'node:http';

/** Of Node's own requests, or of Next's pages. */
export type RequestHeaders = IncomingHttpHeaders | Headers;

/** A request header by its lower-case name; `null` when it is missing. */
export function headerOf(headers: RequestHeaders, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}
