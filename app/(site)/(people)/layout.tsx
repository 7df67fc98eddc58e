import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { LiveFrame } from '@/app/_server/live-frame';
import { Words } from '@/app/_server/words';
import { SiteFrame } from '@/components/site/site-frame';

/** Pages for everybody: inside the app for who is signed in, under the public header for who is not. */
export default async function PeopleLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const isSignedIn = actor.kind === 'user';
  return (
    <Words of="people">
      {isSignedIn ? (
        <LiveFrame layout="page">{children}</LiveFrame>
      ) : (
        <SiteFrame isSignedIn={false}>{children}</SiteFrame>
      )}
    </Words>
  );
}
