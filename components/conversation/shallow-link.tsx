'use client';

import type { ComponentPropsWithRef, MouseEvent } from 'react';

export const conversationPath = (conversationId: string): string => `/conversations/${conversationId}`;

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** Changes the address only; what reads it shows the rest. */
export function goShallow(href: string): void {
  if (window.location.pathname + window.location.search !== href) window.history.pushState(null, '', href);
}

type ShallowLinkProps = Omit<ComponentPropsWithRef<'a'>, 'onClick'> & { readonly href: string };

/**
 * A link between conversations that changes the address only: list, scroll and cached threads stay, and nothing is asked of
 * the server for a page. With a modifier key it is an ordinary link.
 */
export function ShallowLink({ href, children, ...rest }: ShallowLinkProps) {
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    goShallow(href);
  };
  return (
    <a {...rest} href={href} onClick={open}>
      {children}
    </a>
  );
}
