import { LINK_LENGTH_LIMIT } from '@/contract/text/limits';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_AND_PORT = /^[^/?#]+:\d{1,5}(?:[/?#]|$)/;

/** A web address as people paste it, with `https://` put before a bare one; null when it is none. */
export function webAddressOf(text: string): string | null {
  const bare = text.trim();
  const address = SCHEME.test(bare) && !HOST_AND_PORT.test(bare) ? bare : `https://${bare}`;
  if (/\s/.test(bare) || address.length > LINK_LENGTH_LIMIT || !URL.canParse(address)) return null;
  const { protocol, username, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && hostname.includes('.') ? address : null;
}

/** `pin.it/4f2…`: where a link leads, short enough for a line. */
export function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search } = new URL(address);
  const rest = pathname === '/' && search === '' ? '' : `${pathname}${search}`;
  const text = `${hostname.replace(/^www\./, '')}${rest}`;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
}
const MOST_SHOWN = 42;
