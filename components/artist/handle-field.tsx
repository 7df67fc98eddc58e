'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredAfter } from '@/components/artist/use-deferred-after';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { isWellFormedHandle, tidyHandle } from '@/contract/artists/handle';
import type { HandleCheck } from '@/contract/schemas/artist-edit';

type HandleFieldProps = {
  readonly value: string;
  readonly onChange: (handle: string) => void;
  /** What the server last said when it was sent. */
  readonly problem: string | null;
};

const PAUSE_MS = 350;

/** Whether a handle may be had, asked once typing pauses; `null` while that is not known. */
export function useHandleCheck(typed: string): HandleCheck | null {
  const handle = tidyHandle(typed);
  const settled = useDeferredAfter(handle, PAUSE_MS);
  const options = useTRPC().artist.checkHandle.queryOptions(settled === '' ? skipToken : { handle: settled });
  const { data } = useQuery({ ...options, staleTime: PAUSE_MS, retry: false });
  return data && settled === handle ? data : null;
}

/** The artist's short link, checked as it is typed. */
export function HandleField({ value, onChange, problem }: HandleFieldProps) {
  const t = useTranslations('artist.handle');
  const { sayCode } = useRefusal();
  const check = useHandleCheck(value);
  const tidy = tidyHandle(value);
  const refused = check && !check.free && check.code ? (sayCode(check.code) ?? check.code) : null;
  const error = refused ?? problem ?? undefined;
  return (
    <div className="flex flex-col items-start gap-2">
      <TextField
        label={t('label')}
        className="w-full"
        dir="ltr"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
        hint={t('hint', { link: `/a/${isWellFormedHandle(tidy) ? tidy : '…'}` })}
        end={check?.free ? <Check aria-hidden className="mx-3 size-5 text-ok" /> : undefined}
      />
      <p role="status" className="sr-only">
        {check?.free ? t('free') : ''}
      </p>
      {check?.suggestion && !check.free ? (
        <Button
          tone="quiet"
          size="small"
          className="-ms-3 text-accent"
          onClick={() => onChange(check.suggestion ?? '')}
        >
          {t('take', { handle: check.suggestion })}
        </Button>
      ) : null}
    </div>
  );
}
