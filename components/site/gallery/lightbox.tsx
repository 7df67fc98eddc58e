'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Slides, type SlidesHandle } from '@/components/site/gallery/slides';
import { useSlide } from '@/components/site/gallery/use-slide';
import { IconButton } from '@/components/ui/icon-button';
import type { PortfolioItemView } from '@/contract/schemas/artist';

type LightboxProps = {
  readonly artistName: string;
  readonly items: readonly PortfolioItemView[];
  /** Which piece was opened; null closes. */
  readonly at: number | null;
  readonly onClose: () => void;
  /** Where the focus belongs after looking at this piece. */
  readonly returnTo: (index: number) => HTMLElement | null;
};

const ON_STAGE = 'text-on-stage hover:bg-on-stage/15 hover:text-on-stage';

/** One piece at a time on a dark stage: arrows, keys, swiping. Closing leads back to the piece that was seen last. */
export function Lightbox({ artistName, items, at, onClose, returnTo }: LightboxProps) {
  const t = useTranslations('site.profile.gallery');
  const common = useTranslations('common');
  const slides = useRef<SlidesHandle>(null);
  const { index, seen } = useSlide(at);
  const caption = items[index]?.caption ?? '';
  const place = { number: index + 1, total: items.length };

  return (
    <Dialog.Root open={at !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-stage transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          finalFocus={() => returnTo(index) ?? true}
          className="fixed inset-0 z-50 flex h-dvh flex-col text-on-stage outline-none transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <header className="flex items-center gap-3 ps-4 pe-2 pt-[max(0.5rem,env(safe-area-inset-top))]">
            <Dialog.Title className="sr-only">{t('title', { name: artistName })}</Dialog.Title>
            <p aria-hidden className="flex-1 text-on-stage/80 text-sm tabular-nums">
              {t('position', place)}
            </p>
            <Dialog.Close
              render={<IconButton icon={X} label={common('close')} className={ON_STAGE} iconClassName="size-6" />}
            />
          </header>
          <div className="relative min-h-0 flex-1">
            {at === null ? null : (
              <Slides ref={slides} items={items} artistName={artistName} startAt={at} onSeen={seen} />
            )}
            <IconButton
              icon={ChevronLeft}
              label={t('previous')}
              disabled={index === 0}
              className={`${ON_STAGE} absolute start-2 inset-y-0 my-auto hidden size-12 rtl:rotate-180 sm:inline-flex`}
              iconClassName="size-7"
              onClick={() => slides.current?.step(-1)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('next')}
              disabled={index === items.length - 1}
              className={`${ON_STAGE} absolute end-2 inset-y-0 my-auto hidden size-12 rtl:rotate-180 sm:inline-flex`}
              iconClassName="size-7"
              onClick={() => slides.current?.step(1)}
            />
          </div>
          <p
            aria-live="polite"
            dir="auto"
            className="min-h-16 px-6 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] text-center"
          >
            <span className="sr-only">{`${t('position', place)}. `}</span>
            {caption}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
