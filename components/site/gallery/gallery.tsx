'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type MouseEvent, useMemo, useRef, useState, ViewTransition } from 'react';
import { justifiedRows } from '@/components/site/gallery/justified-rows';
import { workName } from '@/components/site/work-name';
import { Picture } from '@/components/ui/picture';
import { pictureUrl } from '@/contract/pictures/picture-url';
import type { PortfolioItemView } from '@/contract/schemas/artist';

const loadLightbox = () => import('@/components/site/gallery/lightbox').then((module) => module.Lightbox);
const Lightbox = dynamic(loadLightbox, { ssr: false });

type GalleryProps = { readonly artistName: string; readonly items: readonly PortfolioItemView[] };

const SIZES = '(min-width: 64rem) 24rem, (min-width: 40rem) 40vw, 60vw';
const IN_SIGHT = 2;

/** A row's width by its height: two pieces beside one another on phones, three at the desk. */
const NARROW = 1.9;
const WIDE = 2.5;

function shapeStyles(items: GalleryProps['items']): readonly CSSProperties[] {
  const shapes = items.map(({ picture }) => picture.width / picture.height);
  const [narrow, wide] = [justifiedRows(shapes, NARROW), justifiedRows(shapes, WIDE)];
  return shapes.map((shape, index) => {
    const places = {
      '--shape': shape.toFixed(4),
      '--narrow-share': narrow[index]?.share.toFixed(5),
      '--narrow-gaps': narrow[index]?.gaps,
      '--wide-share': wide[index]?.share.toFixed(5),
      '--wide-gaps': wide[index]?.gaps,
    };
    // React's own type knows no custom properties.
    return places as CSSProperties;
  });
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * The work in the artist's order, in rows of one height without cropping much: each piece grows with its own shape. Every
 * piece is a link to its picture; with script it opens in place.
 */
export function Gallery({ artistName, items }: GalleryProps) {
  const t = useTranslations('site.profile.gallery');
  const [openAt, setOpenAt] = useState<number | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const styles = useMemo(() => shapeStyles(items), [items]);
  const links = useRef(new Map<number, HTMLAnchorElement>());

  function handleClick(event: MouseEvent, index: number): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setWasOpened(true);
    setOpenAt(index);
  }

  return (
    <>
      <ul className="gallery-rows">
        {items.map(({ id, caption, picture }, index) => {
          const place = { number: index + 1, total: items.length };
          const image = (
            <Picture
              picture={picture}
              alt=""
              sizes={SIZES}
              priority={index < IN_SIGHT}
              className="size-full rounded-md transition-opacity group-hover:opacity-92"
            />
          );
          return (
            <li key={id} style={styles[index]}>
              <a
                ref={(link) => {
                  if (link) links.current.set(index, link);
                  else links.current.delete(index);
                }}
                href={pictureUrl(picture.id, picture.width)}
                aria-haspopup="dialog"
                aria-label={caption ? t('openCaption', { caption, ...place }) : t('open', place)}
                className="group block size-full cursor-zoom-in rounded-md"
                onPointerEnter={() => void loadLightbox().catch(() => undefined)}
                onClick={(event) => handleClick(event, index)}
              >
                {index === 0 ? (
                  <ViewTransition name={workName(picture.id)} share="work" default="none">
                    {image}
                  </ViewTransition>
                ) : (
                  image
                )}
              </a>
            </li>
          );
        })}
      </ul>
      {wasOpened ? (
        <Lightbox
          artistName={artistName}
          items={items}
          at={openAt}
          onClose={() => setOpenAt(null)}
          returnTo={(index) => links.current.get(index) ?? null}
        />
      ) : null}
    </>
  );
}
