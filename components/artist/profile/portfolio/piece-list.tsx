'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { moved, placeForKey } from '@/components/artist/profile/portfolio/order';
import { PieceTile } from '@/components/artist/profile/portfolio/piece-tile';
import { UploadTile } from '@/components/artist/profile/portfolio/upload-tile';
import { useGliding } from '@/components/artist/profile/portfolio/use-gliding';
import { usePieceDrag } from '@/components/artist/profile/portfolio/use-piece-drag';
import type { usePortfolio } from '@/components/artist/profile/portfolio/use-portfolio';
import type { useUploads } from '@/components/artist/profile/portfolio/use-uploads';

type PieceListProps = {
  readonly portfolio: ReturnType<typeof usePortfolio>;
  readonly uploads: ReturnType<typeof useUploads>;
};

/** The pieces as a grid, in their order, and after them what is on its way. */
export function PieceList({ portfolio, uploads }: PieceListProps) {
  const t = useTranslations('profileEditor.portfolio');
  const { pieces, order, describe, remove } = portfolio;
  const list = useRef<HTMLUListElement>(null);
  const hintId = useId();
  const [said, setSaid] = useState('');
  const keepFocus = useRef<HTMLElement | null>(null);
  const ids = pieces.map(({ id }) => id);

  function put(next: readonly string[], id: string): void {
    if (next.join() === ids.join()) return;
    setSaid(t('moved', { place: next.indexOf(id) + 1, count: next.length }));
    void order(next);
  }
  const drag = usePieceDrag(list, ids, put);
  useGliding(list, drag.order, drag.heldId);
  // A tile that is put elsewhere in the document loses the focus; it is given back to what was pressed.
  useLayoutEffect(() => {
    const control = keepFocus.current;
    keepFocus.current = null;
    if (!control) return;
    if (document.activeElement !== control) control.focus({ preventScroll: true });
    control.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  function move(id: string, to: number, control: HTMLElement): void {
    keepFocus.current = control;
    put(moved(ids, ids.indexOf(id), to), id);
  }

  function handleKey(event: KeyboardEvent<HTMLElement>, id: string, place: number): void {
    const look = list.current && getComputedStyle(list.current);
    if (!look) return;
    const grid = { columns: look.gridTemplateColumns.split(' ').length, isRightToLeft: look.direction === 'rtl' };
    const to = placeForKey({ key: event.key, place, count: ids.length }, grid);
    if (to === null) return;
    event.preventDefault();
    move(id, to, event.currentTarget);
  }

  return (
    <>
      <ul ref={list} aria-label={t('list')} className="relative grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pieces.map((piece) => {
          const at = drag.order.indexOf(piece.id);
          // One that came while another is held.
          const place = at === -1 ? pieces.length - 1 : at;
          return (
            <PieceTile
              key={piece.id}
              piece={piece}
              place={place}
              count={pieces.length}
              isHeld={drag.heldId === piece.id}
              moveHintId={hintId}
              onMove={(to, control) => move(piece.id, to, control)}
              onMoveKey={(event) => handleKey(event, piece.id, place)}
              onHold={(event) => drag.begin(event, piece.id)}
              onCaption={async (caption) => (await describe(piece.id, caption)) !== null}
              onRemove={() => void remove(piece)}
            />
          );
        })}
        {uploads.uploads.map((upload) => (
          <UploadTile
            key={upload.key}
            upload={upload}
            onRetry={() => uploads.retry(upload.key)}
            onDismiss={() => uploads.dismiss(upload.key)}
          />
        ))}
      </ul>
      <p id={hintId} hidden>
        {t('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
