import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentActor, currentCaller } from '@/app/_server/current';
import { publicAddress } from '@/app/_server/public-address';
import { Landing } from '@/components/site/landing/landing';
import { SiteFrame } from '@/components/site/site-frame';
import { HOUSE_CARD_PATH, SHARE_CARD } from '@/contract/artists/share-card';

/** Enough for the cards and for pictures of different people. */
const ARTISTS = 12;

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations('common');
  const t = await getTranslations('site.landing');
  const title = `${common('name')}: ${common('tagline')}`;
  const card = { url: publicAddress(HOUSE_CARD_PATH), ...SHARE_CARD, alt: t('galleryLabel') };
  return {
    title: { absolute: title },
    description: t('lead'),
    alternates: { canonical: publicAddress('/') },
    openGraph: {
      type: 'website',
      siteName: common('name'),
      title,
      description: t('lead'),
      url: publicAddress('/'),
      images: [card],
    },
    twitter: { card: 'summary_large_image', title, description: t('lead'), images: [card] },
  };
}

export default async function LandingPage() {
  const caller = await currentCaller();
  const [actor, { items }] = await Promise.all([currentActor(), caller.artists.search({ limit: ARTISTS })]);
  return (
    <SiteFrame isSignedIn={actor.kind === 'user'}>
      <Landing artists={items.filter(({ isPaused }) => !isPaused)} now={Date.now()} />
    </SiteFrame>
  );
}
