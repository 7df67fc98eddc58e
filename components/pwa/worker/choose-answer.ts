type Asked = {
  readonly method: string;
  readonly url: string;
  /** `navigate` for pages. */
  readonly mode: string;
  readonly accept: string;
};

const ASSETS = '/_next/static/';
const PAGES_OF_OTHERS = /^\/(api|livez|readyz|dev)(\/|$)|\.[a-z0-9]{2,11}$/i;

const IN_APP = /^\/(?:conversations(?:\/[^/]+)?|bookings|calendar)\/?$/;

/** Whether a page shows what a device keeps of its person. */
export const isInApp = (url: string): boolean => IN_APP.test(new URL(url).pathname);

/**
 * Who answers a request. `pass`: the network, as if there were no worker; so everything but our own built files and pages, and
 * above all whatever is asked of the server: answers, streams, uploads.
 */
export function chooseAnswer({ method, url, mode, accept }: Asked, origin: string): 'pass' | 'asset' | 'page' {
  const { origin: theirs, pathname } = new URL(url);
  if (method !== 'GET' || theirs !== origin || accept.includes('text/event-stream')) return 'pass';
  if (pathname.startsWith(ASSETS)) return 'asset';
  return mode === 'navigate' && !PAGES_OF_OTHERS.test(pathname) ? 'page' : 'pass';
}
