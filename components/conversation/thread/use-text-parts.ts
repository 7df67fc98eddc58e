'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { type FindLinks, mayHoldLink, type TextPart, textParts } from '@/components/conversation/thread/text-parts';

let findLinks: FindLinks | null = null;
let loading = false;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  loading = true;
  try {
    findLinks = (await import('linkifyjs')).find;
    for (const listener of listeners) listener();
  } catch {
    loading = false; // tried again by the next text; until then addresses are text
  }
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  if (!loading) void load();
  return () => listeners.delete(listener);
}

const never = () => () => {};
const nothing = () => null;

/** The text in parts. Finding links knows every top-level domain and is heavy: it comes after the page, and links light up then. */
export function useTextParts(text: string): readonly TextPart[] {
  const worthIt = mayHoldLink(text);
  const find = useSyncExternalStore(worthIt ? follow : never, () => (worthIt ? findLinks : null), nothing);
  return useMemo(() => (find ? textParts(text, find) : [{ text, href: null }]), [text, find]);
}
