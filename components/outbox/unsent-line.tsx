'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OutboxEntry } from '@/components/outbox/outbox-entry';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type UnsentLineProps = {
  readonly entry: OutboxEntry;
  readonly className: string;
  /** Absent where another one has to be sent first. */
  readonly onRetry?: (() => void) | undefined;
  readonly onDiscard: () => void;
  /** What else can be done, between trying again and throwing away. */
  readonly children?: ReactNode;
};

/** Why something is not sent yet, or was refused, and what can be done about it. */
export function UnsentLine({ entry, className, onRetry, onDiscard, children }: UnsentLineProps) {
  const t = useTranslations('thread.unsent');
  const { sayCode } = useRefusal();
  const isRefused = entry.state === 'failed';
  return (
    <div role={isRefused ? 'alert' : 'status'} className={cn('flex flex-col', className)}>
      <p className={cn('text-sm', isRefused ? 'text-bad' : 'text-muted')}>
        {isRefused ? (sayCode(entry.code) ?? sayCode('unknown')) : t(entry.heldBy === null ? 'waiting' : 'trying')}
      </p>
      <div className="flex flex-wrap">
        {onRetry ? (
          <Button tone="quiet" size="small" className="px-2" onClick={onRetry}>
            {t(isRefused ? 'retry' : 'now')}
          </Button>
        ) : null}
        {children}
        <Button tone="quiet" size="small" className="px-2 text-bad" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </div>
    </div>
  );
}
