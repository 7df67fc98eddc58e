import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { LiveFrame } from '@/app/_server/live-frame';
import { Words } from '@/app/_server/words';
import { signInPath } from '@/components/auth/safe-path';

/** Sends people without a session to sign in from here, above the loading state: the answer is then a real redirect. */
export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  if ((await currentActor()).kind !== 'user') redirect(signInPath('/settings'));
  return (
    <Words of="settings">
      <LiveFrame layout="page">{children}</LiveFrame>
    </Words>
  );
}
