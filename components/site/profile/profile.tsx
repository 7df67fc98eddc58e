import { ArrowLeft, CirclePause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ContactButtons } from '@/components/site/contact/contact-buttons';
import { ContactProvider } from '@/components/site/contact/contact-provider';
import { Gallery } from '@/components/site/gallery/gallery';
import { ProfileFacts } from '@/components/site/profile/profile-facts';
import { BookingSteps, Hours, ServiceList } from '@/components/site/profile/profile-sections';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { buttonLook } from '@/components/ui/button-look';
import { cn } from '@/components/ui/cn';
import { SoonLink } from '@/components/ui/soon-link';
import type { ArtistView } from '@/contract/schemas/artist';

export type ProfileViewer = {
  readonly kind: 'anonymous' | 'signed-in' | 'own';
  /** Of the account; without one the browser's is taken, in the browser. */
  readonly zone: string | null;
};

type ProfileProps = {
  readonly artist: ArtistView;
  readonly viewer: ProfileViewer;
  readonly hasOutbox: boolean;
  readonly now: number;
};

/** The work first; beside it who it is and the ways to begin. On phones these stand below the thumb. */
export function Profile({ artist, viewer, hasOutbox, now }: ProfileProps) {
  const t = useTranslations('site.profile');
  const isOwn = viewer.kind === 'own';
  const canRequest = !artist.isPaused && artist.services.length > 0;
  return (
    <ContactProvider
      artist={{
        id: artist.id,
        handle: artist.handle,
        name: artist.name,
        zone: artist.zone,
        services: artist.services,
        policy: artist.policy,
      }}
      isSignedIn={viewer.kind === 'signed-in'}
      hasOutbox={hasOutbox}
    >
      <div className="mx-auto w-full max-w-6xl px-4 pt-3 pb-10 sm:px-8 lg:pt-8">
        <SoonLink
          href="/artists"
          className="-ms-2 inline-flex min-h-11 w-fit items-center gap-1.5 rounded-md px-2 text-muted text-sm hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('back')}
        </SoonLink>
        <div className="mt-2 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <aside className="lg:order-last">
            <div className="flex flex-col gap-5 lg:sticky lg:top-8 lg:rounded-xl lg:border lg:bg-raised lg:p-6 lg:shadow-raised">
              <Identity artist={artist} />
              <ProfileFacts artist={artist} viewerZone={viewer.zone} />
              {artist.isPaused ? <Paused name={artist.name} /> : null}
              {isOwn ? <Own /> : <ContactButtons canRequest={canRequest} className="hidden lg:flex" stacked />}
              {viewer.kind === 'anonymous' ? (
                <p className="-mt-2 hidden text-center text-muted text-sm lg:block">{t('noAccount')}</p>
              ) : null}
            </div>
          </aside>
          <div className="flex min-w-0 flex-col gap-10">
            {artist.portfolio.length > 0 ? (
              <section aria-labelledby="work">
                <h2 id="work" className="sr-only">
                  {t('portfolio')}
                </h2>
                <Gallery artistName={artist.name} items={artist.portfolio} />
              </section>
            ) : null}
            {artist.about ? (
              <section aria-labelledby="about">
                <h2 id="about" className="mb-2 font-semibold text-xl">
                  {t('about')}
                </h2>
                <p dir="auto" className="max-w-prose whitespace-pre-line break-words text-lg leading-relaxed">
                  {artist.about}
                </p>
              </section>
            ) : null}
            <ServiceList artist={artist} canRequest={canRequest && !isOwn} viewerZone={viewer.zone} now={now} />
            <Hours artist={artist} viewerZone={viewer.zone} now={now} />
            <BookingSteps name={artist.name} policy={artist.policy} />
          </div>
        </div>
      </div>
      {isOwn ? null : (
        <div
          data-bar="bottom"
          className={cn(
            'sticky z-20 border-t bg-raised px-safe pt-3 lg:hidden',
            // Above the app's own navigation, where there is one.
            viewer.kind === 'signed-in'
              ? 'bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] pb-3'
              : 'bottom-0 pb-[max(0.75rem,env(safe-area-inset-bottom))]',
          )}
        >
          <ContactButtons canRequest={canRequest} />
        </div>
      )}
    </ContactProvider>
  );
}

function Identity({ artist }: { readonly artist: ArtistView }) {
  return (
    <>
      <div className="flex items-center gap-4">
        <Avatar name={artist.name} picture={artist.picture} size="huge" className="lg:size-20 lg:text-2xl" />
        <div className="min-w-0">
          <h1 className="break-words font-semibold text-2xl leading-tight sm:text-3xl lg:text-2xl">
            <bdi>{artist.name}</bdi>
          </h1>
          <p className="mt-1 text-muted">
            <bdi>{artist.city}</bdi>
            {artist.studio.name === artist.name ? null : (
              <>
                {' · '}
                <bdi>{artist.studio.name}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      {artist.styles.length > 0 ? (
        <ul className="-my-1 flex flex-wrap gap-1.5">
          {artist.styles.map((style) => (
            <li key={style} className="min-w-0 max-w-full">
              <Badge className="max-w-full">
                <bdi className="truncate">{style}</bdi>
              </Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Paused({ name }: { readonly name: string }) {
  const t = useTranslations('site.profile');
  return (
    <p className="flex items-start gap-2.5 rounded-md bg-warn-soft px-4 py-3 text-[0.9375rem]">
      <CirclePause aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" />
      <span>
        <span className="font-medium">{t('paused', { name })}</span> {t('pausedMore')}
      </span>
    </p>
  );
}

function Own() {
  const t = useTranslations('site.profile');
  return (
    <div className="flex flex-col gap-3 rounded-md bg-sunken p-4">
      <p className="text-muted text-sm">{t('yours')}</p>
      <SoonLink href="/profile" className={buttonLook('plain')}>
        {t('edit')}
      </SoonLink>
    </div>
  );
}
