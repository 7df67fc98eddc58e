const IN_CONVERSATIONS = /^\/conversations(\/|$)/;

type Router = { push(path: string): void };

/** Goes to a place of the app in this window: between conversations by the address alone, as their links do. */
export function openPath(path: string, router: Router): void {
  const { pathname, search, hash } = window.location;
  if (pathname + search + hash === path) return;
  const staysInList = IN_CONVERSATIONS.test(pathname) && IN_CONVERSATIONS.test(path);
  if (staysInList) window.history.pushState(null, '', path);
  else router.push(path);
}
