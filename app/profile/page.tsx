import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentCaller } from '@/app/_server/current';
import { requireSignIn } from '@/app/_server/require-sign-in';
import { ProfileEditor } from '@/components/artist/profile/profile-editor';
import { getServer } from '@/server/app';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profileEditor');
  return { title: t('title') };
}

export default async function ProfilePage() {
  // Again here: moving between pages does not ask the layout, and a session may have ended meanwhile.
  await requireSignIn('/profile');
  const caller = await currentCaller();
  const [artist, me, facets] = await Promise.all([caller.artist.mine(), caller.me.get(), caller.artists.facets()]);
  if (!artist) redirect('/onboarding');
  const dateRules = await caller.artist.dateRules();
  return (
    <ProfileEditor
      artist={artist}
      dateRules={dateRules}
      picture={me.picture}
      styleSuggestions={facets.styles.map(({ value }) => value)}
      origin={getServer().publicUrl}
    />
  );
}
