import { MapPin } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cheapestOf, usePrice } from '@/components/site/service-facts';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import type { ArtistView } from '@/contract/schemas/artist';

const MOST_STYLES = 3;

export function ArtistCard({ artist }: { readonly artist: ArtistView }) {
  const t = useTranslations('site.directory');
  const price = usePrice();
  const cheapest = cheapestOf(artist.services);
  return (
    <article className="relative flex h-full flex-col gap-4 rounded-lg border bg-raised p-5 shadow-raised transition-colors focus-within:border-accent hover:border-accent/60">
      <div className="flex items-center gap-4">
        <Avatar name={artist.name} size="large" />
        <div className="min-w-0">
          <h2 className="truncate font-semibold text-lg" dir="auto">
            {/* The whole card is the link's target; screen readers hear the name. */}
            <Link
              href={`/a/${artist.handle}`}
              className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              {artist.name}
            </Link>
          </h2>
          <p className="flex items-center gap-1.5 text-muted text-sm">
            <MapPin aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate" dir="auto">
              {artist.city}
            </span>
          </p>
        </div>
      </div>
      {artist.styles.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {artist.styles.slice(0, MOST_STYLES).map((style) => (
            <li key={style}>
              <Badge>{style}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-auto flex items-baseline justify-between gap-3 text-sm">
        <span className="truncate text-muted" dir="auto">
          {artist.studio.name}
        </span>
        <span className="whitespace-nowrap font-medium tabular-nums">
          {cheapest ? t('from', { price: price(cheapest.priceCents, cheapest.currency) }) : t('priceOnRequest')}
        </span>
      </div>
    </article>
  );
}
