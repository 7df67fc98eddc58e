import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { LiveFrame } from '@/app/_server/live-frame';
import { Words } from '@/app/_server/words';
import { signInPath } from '@/components/auth/safe-path';

/** Sends people without a session to sign in, and those without a profile to make one, before anything is shown. */
export default async function ProfileLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== 'user') redirect(signInPath('/profile'));
  if (!actor.artistId) redirect('/onboarding');
  return (
    <Words of="profile">
      <LiveFrame layout="page">{children}</LiveFrame>
    </Words>
  );
}
