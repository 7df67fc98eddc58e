import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor, currentCaller } from '@/app/_server/current';
import { requireSignIn } from '@/app/_server/require-sign-in';
import { Words } from '@/app/_server/words';
import { Onboarding } from '@/components/artist/onboarding/onboarding';
import { CentredFrame } from '@/components/shell/centred-frame';
import { SpeakingFor } from '@/components/shell/speaking-for';
import { getServer } from '@/server/app';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('artist.onboarding');
  return { title: t('title') };
}

export default async function OnboardingPage() {
  await requireSignIn('/onboarding');
  const actor = await currentActor();
  if (actor.kind === 'user' && actor.artistId) redirect('/profile');
  const caller = await currentCaller();
  const [me, facets] = await Promise.all([caller.me.get(), caller.artists.facets()]);
  return (
    <Words of="onboarding">
      <CentredFrame>
        <SpeakingFor viewerId={me.userId}>
          <Onboarding
            userId={me.userId}
            name={me.name}
            zone={me.zone}
            styleSuggestions={facets.styles.map(({ value }) => value)}
            origin={getServer().publicUrl}
          />
        </SpeakingFor>
      </CentredFrame>
    </Words>
  );
}
