import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentCaller } from '@/app/_server/current';
import { Directory } from '@/components/site/directory';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.directory');
  return { title: t('title') };
}

export default async function ArtistsPage() {
  const caller = await currentCaller();
  return <Directory artists={await caller.artists.list()} />;
}
