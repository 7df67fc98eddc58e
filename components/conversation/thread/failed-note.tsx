'use client';

import { useTranslations } from 'next-intl';
import type { Outgoing } from '@/components/conversation/outgoing/outgoing';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';

type FailedNoteProps = { readonly outgoing: Outgoing; readonly code: string };

/** Why a message was not accepted and what can be done about it; below its bubble. */
export function FailedNote({ outgoing, code }: FailedNoteProps) {
  const t = useTranslations('thread.failed');
  const { sayCode } = useRefusal();
  const { acts } = useThreadScene();
  return (
    <div role="alert" className="mt-1 flex flex-col items-end">
      <p className="text-end text-bad text-sm">{sayCode(code) ?? sayCode('unknown')}</p>
      <div className="flex flex-wrap justify-end">
        <Button tone="quiet" size="small" onClick={() => acts.retry(outgoing)}>
          {t('retry')}
        </Button>
        <Button tone="quiet" size="small" onClick={() => acts.rewrite(outgoing)}>
          {t('edit')}
        </Button>
        <Button tone="quiet" size="small" className="text-bad" onClick={() => acts.discard(outgoing)}>
          {t('discard')}
        </Button>
      </div>
    </div>
  );
}
