import { Palette } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ArtistCard } from '@/components/site/artist-card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ArtistView } from '@/contract/schemas/artist';

export function Directory({ artists }: { readonly artists: readonly ArtistView[] }) {
  const t = useTranslations('site.directory');
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 lg:py-10">
      <h1 className="font-semibold text-2xl sm:text-3xl">{t('title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('lead', { count: artists.length })}</p>
      {artists.length === 0 ? (
        <EmptyState icon={Palette} title={t('emptyTitle')} body={t('emptyBody')} />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {artists.map((artist) => (
            <li key={artist.id}>
              <ArtistCard artist={artist} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
