import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { LiveFrame } from '@/app/_server/live-frame';

/** Pages below send people without a session to sign in, because only they know where to come back to. */
export default async function ChatLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  return actor.kind === 'user' ? <LiveFrame layout="panes">{children}</LiveFrame> : children;
}
