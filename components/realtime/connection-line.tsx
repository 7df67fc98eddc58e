'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStreamState } from '@/components/realtime/live-provider';

/** One slim line while the stream is away; nothing otherwise. Always in the page, so that screen readers hear it come and go. */
export function ConnectionLine() {
  const t = useTranslations('conversations.connection');
  const state = useStreamState();
  return (
    <div role="status" data-stream={state}>
      {state === 'offline' ? (
        <p className="flex animate-appear items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          {t('lost')}
        </p>
      ) : null}
    </div>
  );
}
