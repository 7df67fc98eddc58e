'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { PieceList } from '@/components/artist/profile/portfolio/piece-list';
import { isUnderWay } from '@/components/artist/profile/portfolio/uploads';
import { usePortfolio } from '@/components/artist/profile/portfolio/use-portfolio';
import { useUploads } from '@/components/artist/profile/portfolio/use-uploads';
import { FormProblem } from '@/components/auth/form-problem';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { MOST_PORTFOLIO_ITEMS } from '@/contract/artists/limits';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic';

/** The work: added several at a time, described, put in order, taken away. */
export function Portfolio() {
  const t = useTranslations('profileEditor.portfolio');
  const portfolio = usePortfolio();
  const uploads = useUploads();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { pieces, problem } = portfolio;
  const isUploading = uploads.uploads.some(isUnderWay);
  const failed = uploads.uploads.length - uploads.uploads.filter(isUnderWay).length;
  const isFull = uploads.room === 0;

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const add = (
    <Button tone="plain" onClick={() => input.current?.click()}>
      <ImagePlus aria-hidden className="size-4.5" />
      {t('add')}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for everybody without a mouse
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setIsOver(false)}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setIsOver(false);
        uploads.choose(Array.from(event.dataTransfer.files));
      }}
      className={cn(
        'flex flex-col gap-5 rounded-lg',
        isOver && 'outline-2 outline-accent outline-dashed outline-offset-8',
      )}
    >
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        onChange={(event) => {
          uploads.choose(Array.from(event.target.files ?? []));
          // The same file may be chosen again after a problem.
          event.target.value = '';
        }}
      />
      {pieces.length + uploads.uploads.length === 0 ? (
        <EmptyState
          icon={ImagePlus}
          title={t('empty.title')}
          body={t('empty.body')}
          action={add}
          className="rounded-lg border border-dashed py-10"
        />
      ) : (
        <>
          <PieceList portfolio={portfolio} uploads={uploads} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {isFull ? null : add}
            <p className="text-muted text-sm tabular-nums">
              {isFull && !isUploading
                ? t('full', { most: MOST_PORTFOLIO_ITEMS })
                : t('count', { count: pieces.length, most: MOST_PORTFOLIO_ITEMS })}
            </p>
          </div>
        </>
      )}
      <FormProblem sentence={problem} />
      <p role="status" className={isUploading ? 'text-sm tabular-nums' : 'sr-only'}>
        {isUploading
          ? t('uploading', { done: uploads.done, count: uploads.count })
          : [
              uploads.done > 0 ? t('uploaded', { count: uploads.done }) : '',
              failed > 0 ? t('failed', { count: failed }) : '',
            ].join(' ')}
      </p>
      <p className="-mt-2 text-muted text-sm">{t('hint')}</p>
    </div>
  );
}
