import { CalendarDays, CirclePause, Clock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { AnswerLabel } from '@/components/site/answer-label';
import { CardPictures } from '@/components/site/directory/card-pictures';
import { freeDay } from '@/components/site/free-day';
import { usePrice } from '@/components/site/service-facts';
import { Avatar } from '@/components/ui/avatar';
import { SoonLink } from '@/components/ui/soon-link';
import type { ArtistCardView } from '@/contract/schemas/artist';

type ArtistCardProps = {
  readonly artist: ArtistCardView;
  readonly now: number;
  /** In sight at once: its first picture is fetched before anything else. */
  readonly priority?: boolean;
  readonly titleAs?: 'h2' | 'h3';
};

/** Made on the server only: it says days by the clock of the moment. */
export function ArtistCard({ artist, now, priority = false, titleAs: Title = 'h2' }: ArtistCardProps) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-lg border bg-raised shadow-raised transition-colors focus-within:border-accent hover:border-accent/60">
      <CardPictures name={artist.name} pictures={artist.pictures} priority={priority} />
      <div className="flex flex-1 flex-col gap-3 p-4 sm:p-5">
        <div className="flex items-center gap-3">
          <Avatar name={artist.name} picture={artist.picture} />
          <div className="min-w-0 flex-1">
            <Title className="truncate font-semibold text-lg leading-snug">
              {/* The whole card is the link's target; screen readers hear the name. */}
              <SoonLink
                href={`/a/${artist.handle}`}
                className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
              >
                <bdi>{artist.name}</bdi>
              </SoonLink>
            </Title>
            <p className="truncate text-muted text-sm">
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
          <p className="line-clamp-1 text-sm">
            <bdi>{artist.styles.join(' · ')}</bdi>
          </p>
        ) : null}
        <CardFacts artist={artist} now={now} />
      </div>
    </article>
  );
}

function CardFacts({ artist, now }: { readonly artist: ArtistCardView; readonly now: number }) {
  const t = useTranslations('site.directory');
  const price = usePrice();
  const { cheapest, isPaused, hasServices, nextFreeAt, responseMinutes } = artist;
  const cost = cheapest ? t('from', { price: price(cheapest.priceCents, cheapest.currency) }) : t('priceOnRequest');
  return (
    <div className="mt-auto flex flex-col gap-1 text-sm">
      <p className="flex items-center justify-between gap-3">
        {isPaused ? (
          <span className="inline-flex items-center gap-2 text-muted">
            <CirclePause aria-hidden className="size-4 shrink-0" />
            {t('paused')}
          </span>
        ) : nextFreeAt ? (
          <span className="inline-flex items-center gap-2 font-medium">
            <CalendarDays aria-hidden className="size-4 shrink-0 text-accent" />
            <FreeLabel instant={nextFreeAt} zone={artist.zone} now={now} />
          </span>
        ) : (
          <span />
        )}
        <span className="whitespace-nowrap font-medium tabular-nums">{hasServices ? cost : t('noServices')}</span>
      </p>
      {responseMinutes === null ? null : (
        <p className="flex items-center gap-2 text-muted">
          <Clock aria-hidden className="size-4 shrink-0" />
          <AnswerLabel minutes={responseMinutes} />
        </p>
      )}
    </div>
  );
}

function FreeLabel({ instant, zone, now }: { readonly instant: string; readonly zone: string; readonly now: number }) {
  const t = useTranslations('site.directory.free');
  const free = freeDay(instant, { zone, locale: useLocale(), now });
  return free.kind === 'day' ? t('day', { day: free.day }) : t(free.kind);
}
