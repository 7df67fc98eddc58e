import { goShallow } from '@/components/conversation/shallow-link';

const inTalks = (pathname: string): boolean => /^\/conversations(?:\/[^/]+)?\/?$/.test(pathname);
const isPlace = (pathname: string): boolean => inTalks(pathname) || /^\/bookings\/?$/.test(pathname);

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Follows the links of a page that stands in for others: between conversations, and without a line to whatever it can show itself, by the
 * address alone; all else with a full load, because the router takes this page for another one. Answers how to end it.
 */
export function stayOffline(isOnline: boolean): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return;
    if (link.origin !== window.location.origin || link.target === '_blank' || link.hasAttribute('download')) return;
    const { pathname, search, hash } = link;
    if (pathname === window.location.pathname && hash !== '') return;
    event.preventDefault();
    const href = pathname + search + hash;
    const isBetweenTalks = inTalks(pathname) && inTalks(window.location.pathname);
    if (isBetweenTalks || (!isOnline && isPlace(pathname))) goShallow(href);
    else window.location.assign(href);
  };
  // Before the links themselves: what was prevented they leave alone.
  document.addEventListener('click', onClick, { capture: true });
  return () => document.removeEventListener('click', onClick, { capture: true });
}
