import { Palette } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ArtistCard } from '@/components/site/directory/artist-card';
import { type DirectoryQuery, directoryPath, isNarrowed } from '@/components/site/directory/directory-query';
import { NobodyFound } from '@/components/site/directory/nobody-found';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import type { ArtistPage } from '@/contract/schemas/artist-search';

type ArtistResultsProps = { readonly query: DirectoryQuery; readonly page: ArtistPage; readonly now: number };

const IN_SIGHT = 2;

/** Who was found, how many they are, and where the rest is. */
export function ArtistResults({ query, page, now }: ArtistResultsProps) {
  const t = useTranslations('site.directory');
  const narrowed = isNarrowed(query);
  return (
    <>
      <div className="mt-5 mb-4 flex min-h-11 items-center justify-between gap-4">
        {/* Stays where it is while its words change, so that screen readers tell them. */}
        <p role="status" className="text-muted">
          {t('count', { count: page.total })}
        </p>
        {narrowed ? (
          <Link href={directoryPath({ ...query, ...NOTHING })} className={buttonLook('quiet', 'small', 'text-accent')}>
            {t('search.reset')}
          </Link>
        ) : null}
      </div>
      {page.items.length > 0 ? (
        <ul className="grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-3">
          {page.items.map((artist, index) => (
            <li key={artist.id}>
              <ArtistCard artist={artist} now={now} priority={index < IN_SIGHT} />
            </li>
          ))}
        </ul>
      ) : narrowed ? (
        <NobodyFound query={query} />
      ) : (
        <EmptyState
          icon={Palette}
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={
            <Link href="/onboarding" className={buttonLook('plain')}>
              {t('emptyAction')}
            </Link>
          }
        />
      )}
      <Pages query={query} next={page.next} />
    </>
  );
}

const NOTHING = { q: '', city: '', style: '', service: '', price: null, next: null } as const;

function Pages({ query, next }: { readonly query: DirectoryQuery; readonly next: string | null }) {
  const t = useTranslations('site.directory.pages');
  if (next === null && query.next === null) return null;
  return (
    <nav aria-label={t('label')} className="mt-8 flex flex-wrap justify-center gap-3">
      {query.next === null ? null : (
        <Link href={directoryPath({ ...query, next: null })} className={buttonLook('quiet', 'large')}>
          {t('first')}
        </Link>
      )}
      {next === null ? null : (
        <Link href={directoryPath({ ...query, next })} rel="next" className={buttonLook('plain', 'large')}>
          {t('more')}
        </Link>
      )}
    </nav>
  );
}
