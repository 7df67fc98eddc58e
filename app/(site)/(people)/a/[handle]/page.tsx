import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { currentActor, currentCaller, orNotFound } from '@/app/_server/current';
import { publicAddress } from '@/app/_server/public-address';
import { Profile, type ProfileViewer } from '@/components/site/profile/profile';
import { profileJsonLd, scriptJson } from '@/components/site/profile/profile-json-ld';
import { SHARE_CARD, shareCardPath } from '@/contract/artists/share-card';
import { type ArtistView, Handle } from '@/contract/schemas/artist';
import { getServer } from '@/server/app';

type ProfilePageProps = { readonly params: Promise<{ handle: string }> };

const DESCRIPTION_LENGTH = 160;

/** What cannot be a handle is not looked up: it is not there. No loading state here, or the answer would be 200 before this is known. */
const artistAt = cache(async (handle: string) => {
  if (!Handle.safeParse(handle).success) notFound();
  const caller = await currentCaller();
  return orNotFound(caller.artists.byHandle({ handle }));
});

const addressOf = ({ handle }: Pick<ArtistView, 'handle'>): string => publicAddress(`/a/${handle}`);

export async function generateMetadata({ params }: ProfilePageProps): Promise<Metadata> {
  const t = await getTranslations('site.profile');
  const artist = await artistAt((await params).handle);
  const { name, city, styles } = artist;
  const title = t('metaTitle', { name, city });
  const made =
    styles.length > 0
      ? t('metaDescription', { name, city, styles: styles.join(', ') })
      : t('metaDescriptionPlain', { name, city });
  const description = artist.about.replace(/\s+/g, ' ').slice(0, DESCRIPTION_LENGTH) || made;
  const card = { url: publicAddress(shareCardPath(artist)), ...SHARE_CARD, alt: t('cardAlt', { name }) };
  return {
    title,
    description,
    alternates: { canonical: addressOf(artist) },
    openGraph: { type: 'profile', title, description, url: addressOf(artist), images: [card] },
    twitter: { card: 'summary_large_image', title, description, images: [card] },
  };
}

async function viewerOf(artist: ArtistView): Promise<ProfileViewer> {
  const actor = await currentActor();
  if (actor.kind !== 'user') return { kind: 'anonymous', zone: null };
  const { zone } = await (await currentCaller()).me.get();
  return { kind: actor.artistId === artist.id ? 'own' : 'signed-in', zone };
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const artist = await artistAt((await params).handle);
  const json = scriptJson(profileJsonLd(artist, { profile: addressOf(artist), absolute: publicAddress }));
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot end its element, and is no script */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
      <Profile
        artist={artist}
        viewer={await viewerOf(artist)}
        hasOutbox={getServer().stage !== 'production'}
        now={Date.now()}
      />
    </>
  );
}
