'use client';

import { type ReactNode, useState } from 'react';
import { callsFor } from '@/components/shell/calls-for';
import { CallsProvider, useCalls } from '@/components/shell/trpc';

/** A signed-in page that is not live: every call below is made for this person. */
export function SpeakingFor({ viewerId, children }: { readonly viewerId: string; readonly children: ReactNode }) {
  const { links } = useCalls();
  const [calls] = useState(() => callsFor(links, { viewerId }));
  return <CallsProvider value={calls}>{children}</CallsProvider>;
}
