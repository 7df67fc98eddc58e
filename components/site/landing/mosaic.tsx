import { useTranslations } from 'next-intl';
import type { MosaicPiece } from '@/components/site/landing/pick-mosaic';
import { cn } from '@/components/ui/cn';
import { Picture } from '@/components/ui/picture';
import { SoonLink } from '@/components/ui/soon-link';

/** Where each piece stands: three columns that do not begin at one height, as pictures hang on a wall. */
const COLUMNS: readonly { readonly className: string; readonly shapes: readonly [string, string] }[] = [
  { className: 'pt-8 lg:pt-14', shapes: ['aspect-4/5', 'aspect-square'] },
  { className: '', shapes: ['aspect-3/4', 'aspect-4/5'] },
  { className: 'pt-12 lg:pt-24', shapes: ['aspect-square', 'aspect-4/5'] },
];
const SIZES = '(min-width: 72rem) 11rem, (min-width: 64rem) 16vw, 33vw';

export const MOSAIC_PIECES = COLUMNS.length * 2;

/** Real work of the artists here; each piece leads to whose it is. */
export function Mosaic({ pieces }: { readonly pieces: readonly MosaicPiece[] }) {
  const t = useTranslations('site.landing');
  return (
    <ul aria-label={t('galleryLabel')} className="grid grid-cols-3 gap-2 sm:gap-3">
      {COLUMNS.map(({ className, shapes }, column) => (
        <li key={className} className={className}>
          <ul className="flex flex-col gap-2 sm:gap-3">
            {shapes.map((shape, row) => {
              const piece = pieces[column + row * COLUMNS.length];
              if (!piece) return null;
              return (
                <li key={piece.picture.id}>
                  <SoonLink
                    href={`/a/${piece.handle}`}
                    aria-label={t('galleryBy', { name: piece.name })}
                    className="block overflow-hidden rounded-lg"
                  >
                    <Picture
                      picture={piece.picture}
                      alt=""
                      sizes={SIZES}
                      // Those in sight at once; the widest of them is what the page waits for.
                      priority={row === 0}
                      className={cn('w-full', shape)}
                    />
                  </SoonLink>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
