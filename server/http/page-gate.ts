import type { IncomingHttpHeaders } from 'node:http';
import { allow, type Decision, refuse } from '@/contract/errors/decision';

type Asked = { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders };

/** The largest form we post is a sign-in. Next and next-auth would read whatever comes, whole and into memory. */
const MAX_BODY_BYTES = 16 * 1024;
const AUTH_PREFIX = '/api/auth/';
const FORM_TYPE = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;
const CALLBACK_COOKIE = /next-auth\.callback-url=([^;]*)/g;

/** Refuses, before Next sees it, what Next or next-auth would answer with 500 or never stop reading. */
export function pageGate({ method, url, headers }: Asked): Decision {
  if (hasLargeBody(headers)) return refuse('input.too-large');
  return url.startsWith(AUTH_PREFIX) ? authGate({ method, url, headers }) : allow;
}

/** Our own client posts forms and names no address to go on to; next-auth stumbles over one that it cannot read. */
function authGate({ method, url, headers }: Asked): Decision {
  if (method === 'POST' && !FORM_TYPE.test(headers['content-type'] ?? '')) return refuse('input.invalid');
  if (method !== 'POST' && url.startsWith(`${AUTH_PREFIX}callback/`)) return refuse('request.method-not-allowed');
  const search = url.slice(url.indexOf('?') + 1);
  const places = [...new URLSearchParams(search).getAll('callbackUrl'), ...callbackCookies(headers)];
  return places.every(isWebAddress) ? allow : refuse('input.invalid');
}

/** A length that is not told beforehand may be any. */
const hasLargeBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES;

const callbackCookies = ({ cookie = '' }: IncomingHttpHeaders): string[] =>
  [...cookie.matchAll(CALLBACK_COOKIE)].map(([, value = '']) => decoded(value) ?? value);

const isWebAddress = (address: string): boolean =>
  address === '' || address.startsWith('/') || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol));

/** `null` for percent signs that mean nothing. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
