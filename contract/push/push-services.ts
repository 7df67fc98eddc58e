const EXACT = new Set(['fcm.googleapis.com', 'jmt17.google.com', 'updates.push.services.mozilla.com']);
const FAMILIES = ['.push.apple.com', '.notify.windows.com'];

export const MAX_ENDPOINT_LENGTH = 2_000;

/**
 * Whether a browser's push endpoint belongs to a service that browsers really use. We send requests to it: anything else
 * would let a stranger choose where our server knocks.
 */
export function isPushEndpoint(endpoint: string): boolean {
  if (endpoint.length > MAX_ENDPOINT_LENGTH || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return EXACT.has(hostname) || FAMILIES.some((family) => hostname.endsWith(family));
}
