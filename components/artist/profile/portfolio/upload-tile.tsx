'use client';

import { ImageOff, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Upload } from '@/components/artist/profile/portfolio/uploads';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';

type UploadTileProps = {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
};

const PERCENT = 100;
/** After the pieces, however many there are. */
const LAST = 1_000;

/** A file on its way: how far it is, or why it did not get there. */
export function UploadTile({ upload, onRetry, onDismiss }: UploadTileProps) {
  const t = useTranslations('profileEditor.portfolio');
  const { explain } = useRefusal();
  const { file, state } = upload;
  const share = state.name === 'sending' ? state.share : 0;
  const hasFailed = state.name === 'failed';
  return (
    <li
      style={{ order: LAST }}
      className={cn(
        'flex flex-col overflow-hidden rounded-lg border bg-raised shadow-raised',
        hasFailed && 'border-bad/50',
      )}
    >
      <div className="relative aspect-square bg-sunken">
        <Preview file={file} />
        <IconButton
          icon={X}
          label={t(hasFailed ? 'dismiss' : 'stop', { file: file.name })}
          className="absolute end-1 top-1 text-on-stage hover:text-on-stage"
          iconClassName="size-8 rounded-full bg-stage/75 p-1.5"
          onClick={onDismiss}
        />
        {hasFailed ? null : (
          <progress
            aria-label={file.name}
            value={state.name === 'waiting' ? 0 : share}
            max={1}
            className="absolute inset-x-3 bottom-3 h-1.5 w-[calc(100%-1.5rem)] appearance-none overflow-hidden rounded-full bg-stage/60 [&::-moz-progress-bar]:bg-on-stage [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-on-stage [&::-webkit-progress-value]:transition-all"
          />
        )}
      </div>
      <p dir="auto" className="truncate px-3 pt-2 text-muted text-sm">
        {file.name}
      </p>
      {hasFailed ? (
        <>
          <p className="px-3 pb-1 text-bad text-sm [overflow-wrap:anywhere]">{explain(state.error).sentence}</p>
          <Button
            tone="quiet"
            size="small"
            className="mt-auto text-accent"
            aria-label={t('retryNamed', { file: file.name })}
            onClick={onRetry}
          >
            <RotateCcw aria-hidden className="size-4" />
            {t('retry')}
          </Button>
        </>
      ) : (
        <p className="px-3 pb-2 text-sm tabular-nums">
          {state.name === 'waiting'
            ? t('waiting')
            : share < 1
              ? t('sending', { percent: Math.floor(share * PERCENT) })
              : t('making')}
        </p>
      )}
    </li>
  );
}

/** The picture from the person's own disk; some kinds, such as HEIC, few browsers can show. */
function Preview({ file }: { readonly file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null)
    return <ImageOff aria-hidden className="absolute inset-0 m-auto size-7 text-muted" strokeWidth={1.5} />;
  return (
    // biome-ignore lint/performance/noImgElement: never leaves this browser
    <img
      alt=""
      src={address}
      onError={() => setAddress(null)}
      className={'absolute inset-0 size-full object-cover opacity-60'}
    />
  );
}
