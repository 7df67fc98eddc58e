import { ArrowLeft, MapPin } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ProfileActions } from '@/components/site/profile-actions';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import type { ArtistView } from '@/contract/schemas/artist';

type ProfileProps = { readonly artist: ArtistView; readonly viewer: 'anonymous' | 'signed-in' | 'own' };

export function Profile({ artist, viewer }: ProfileProps) {
  const t = useTranslations('site.profile');
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-7 px-4 py-4 pb-12 sm:px-8 lg:py-8">
      <Link
        href="/artists"
        className="-ms-2 inline-flex min-h-11 w-fit items-center gap-1.5 rounded-md px-2 text-muted text-sm hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t('back')}
      </Link>
      <header className="flex items-center gap-5">
        <Avatar name={artist.name} size="huge" />
        <div className="min-w-0">
          <h1 className="break-words font-semibold text-2xl sm:text-3xl" dir="auto">
            {artist.name}
          </h1>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-muted">
            <MapPin aria-hidden className="size-4 shrink-0" />
            <bdi>{artist.city}</bdi>
            <span aria-hidden>·</span>
            <bdi>{artist.studio.name}</bdi>
          </p>
        </div>
      </header>
      {artist.styles.length > 0 ? (
        <ul className="-mt-2 flex flex-wrap gap-1.5">
          {artist.styles.map((style) => (
            <li key={style}>
              <Badge>{style}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      <ProfileActions artist={{ id: artist.id, handle: artist.handle, services: artist.services }} viewer={viewer} />
      {artist.about ? (
        <section aria-labelledby="about">
          <h2 id="about" className="mb-2 font-semibold text-lg">
            {t('about')}
          </h2>
          <p dir="auto" className="max-w-prose whitespace-pre-line leading-relaxed">
            {artist.about}
          </p>
        </section>
      ) : null}
      <p className="text-muted text-sm">{t('zoneNote', { zone: artist.zone.replaceAll('_', ' ') })}</p>
    </div>
  );
}
