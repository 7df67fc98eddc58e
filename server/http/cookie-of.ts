import { headerOf, type RequestHeaders } from '@/server/http/header-of';

/** A cookie of the request; `null` when it is missing or empty. */
export function cookieOf(headers: RequestHeaders, name: string): string | null {
  for (const pair of (headerOf(headers, 'cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
