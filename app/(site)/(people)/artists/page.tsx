import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentCaller, isBadInput } from '@/app/_server/current';
import { publicAddress } from '@/app/_server/public-address';
import { ArtistResults } from '@/components/site/directory/artist-results';
import {
  type DirectoryParams,
  type DirectoryQuery,
  directoryPath,
  isPlain,
  NO_QUERY,
  readDirectoryQuery,
  searchInput,
} from '@/components/site/directory/directory-query';
import { DirectorySearch } from '@/components/site/directory/directory-search';
import { HOUSE_CARD_PATH, SHARE_CARD } from '@/contract/artists/share-card';

type ArtistsPageProps = { readonly searchParams: Promise<DirectoryParams> };

/** Only the plain list is for search engines; a filtered one is another view of it, and leads on to the same profiles. */
export async function generateMetadata({ searchParams }: ArtistsPageProps): Promise<Metadata> {
  const t = await getTranslations('site.directory');
  const query = readDirectoryQuery(await searchParams);
  const url = publicAddress(directoryPath(NO_QUERY));
  const card = { url: publicAddress(HOUSE_CARD_PATH), ...SHARE_CARD, alt: t('title') };
  return {
    title: t('title'),
    description: t('description'),
    alternates: { canonical: url },
    openGraph: { title: t('title'), description: t('description'), url, type: 'website', images: [card] },
    twitter: { card: 'summary_large_image', title: t('title'), description: t('description'), images: [card] },
    ...(isPlain(query) ? {} : { robots: { index: false, follow: true } }),
  };
}

/** Who fits. A page of the list that nobody wrote begins it anew. */
async function found(query: DirectoryQuery) {
  const caller = await currentCaller();
  try {
    return await caller.artists.search(searchInput(query));
  } catch (error) {
    if (query.next !== null && isBadInput(error)) redirect(directoryPath({ ...query, next: null }));
    throw error;
  }
}

export default async function ArtistsPage({ searchParams }: ArtistsPageProps) {
  const t = await getTranslations('site.directory');
  const query = readDirectoryQuery(await searchParams);
  const caller = await currentCaller();
  const [page, facets] = await Promise.all([found(query), caller.artists.facets()]);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 lg:py-10">
      <h1 className="font-semibold text-2xl sm:text-3xl">{t('title')}</h1>
      <p className="mt-1 mb-5 max-w-2xl text-muted">{t('lead')}</p>
      <DirectorySearch query={query} facets={facets}>
        <ArtistResults query={query} page={page} now={Date.now()} />
      </DirectorySearch>
    </div>
  );
}
