'use client';

import { ChevronLeft, ChevronRight, GripVertical, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { CaptionField } from '@/components/artist/profile/portfolio/caption-field';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Picture } from '@/components/ui/picture';
import type { PortfolioItemView } from '@/contract/schemas/artist';

type PieceTileProps = {
  readonly piece: PortfolioItemView;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly isHeld: boolean;
  readonly moveHintId: string;
  readonly onMove: (to: number, control: HTMLElement) => void;
  readonly onMoveKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onHold: (event: PointerEvent) => void;
  readonly onCaption: (caption: string) => Promise<boolean>;
  readonly onRemove: () => void;
};

/** One piece: its picture, what is said of it, and the ways to another place. */
export function PieceTile({ piece, place, count, isHeld, moveHintId, onHold, onRemove, ...does }: PieceTileProps) {
  const t = useTranslations('profileEditor.portfolio');
  const { caption, picture } = piece;
  const number = place + 1;
  const name = caption === '' ? t('piece', { place: number }) : t('pieceNamed', { place: number, caption });
  const [isFirst, isLast] = [place === 0, place === count - 1];
  return (
    <li
      data-piece={piece.id}
      style={{ order: place }}
      className={cn(
        'flex flex-col overflow-hidden rounded-lg border bg-raised transition-shadow',
        isHeld ? 'relative z-10 cursor-grabbing border-accent shadow-floating' : 'shadow-raised',
      )}
    >
      <div
        className={cn('relative aspect-square', isHeld ? 'cursor-grabbing' : 'cursor-grab')}
        // Fingers push the page here; they take the piece by its handle.
        onPointerDown={(event) => event.pointerType === 'mouse' && onHold(event)}
      >
        <Picture
          picture={picture}
          alt={caption}
          sizes="(min-width: 64rem) 14rem, (min-width: 40rem) 30vw, 45vw"
          className="pointer-events-none absolute inset-0 size-full select-none object-cover"
        />
        <span
          aria-hidden
          className="absolute start-2 top-2 inline-flex min-w-7 justify-center rounded-full bg-stage/75 px-2 py-0.5 font-medium text-on-stage text-sm tabular-nums"
        >
          {number}
        </span>
        <button
          type="button"
          aria-label={t('move', { name })}
          aria-describedby={moveHintId}
          title={t('moveHint')}
          onPointerDown={(event) => {
            event.stopPropagation();
            onHold(event);
          }}
          onKeyDown={does.onMoveKey}
          className="absolute end-1 top-1 inline-flex size-11 cursor-grab touch-none focus-visible:-outline-offset-2 items-center justify-center"
        >
          <span className="inline-flex size-8 items-center justify-center rounded-full bg-stage/75 text-on-stage">
            <GripVertical aria-hidden className="size-4.5" />
          </span>
        </button>
      </div>
      <CaptionField name={name} caption={caption} onSave={does.onCaption} />
      <div className="mt-auto flex items-center justify-between">
        <IconButton
          icon={ChevronLeft}
          label={t('earlier', { name })}
          aria-disabled={isFirst}
          className="focus-visible:-outline-offset-2 aria-disabled:opacity-40 rtl:-scale-x-100"
          onClick={(event) => !isFirst && does.onMove(place - 1, event.currentTarget)}
        />
        <IconButton
          icon={Trash2}
          label={t('remove', { name })}
          className="focus-visible:-outline-offset-2"
          iconClassName="size-4.5"
          onClick={onRemove}
        />
        <IconButton
          icon={ChevronRight}
          label={t('later', { name })}
          aria-disabled={isLast}
          className="focus-visible:-outline-offset-2 aria-disabled:opacity-40 rtl:-scale-x-100"
          onClick={(event) => !isLast && does.onMove(place + 1, event.currentTarget)}
        />
      </div>
    </li>
  );
}
