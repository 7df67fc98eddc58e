import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { LiveFrame } from '@/app/_server/live-frame';
import { Words } from '@/app/_server/words';

/** Pages below send people without a session to sign in, because only they know where to come back to. */
export default async function ChatLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== 'user') return children;
  return (
    <Words of="chat">
      <LiveFrame layout="panes">{children}</LiveFrame>
    </Words>
  );
}
