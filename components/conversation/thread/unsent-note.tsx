'use client';

import { useTranslations } from 'next-intl';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import { UnsentLine } from '@/components/outbox/unsent-line';
import { Button } from '@/components/ui/button';

/** Below the bubble of a message that was not accepted, or that nobody has answered for a while: why, and what can be done about it. */
export function UnsentNote({ outgoing }: { readonly outgoing: OutgoingMessage }) {
  const t = useTranslations('thread.unsent');
  const { acts } = useThreadScene();
  if (outgoing.state === 'sent' || (outgoing.state === 'pending' && outgoing.heldBy === null)) return null;
  return (
    <UnsentLine
      entry={outgoing}
      className="mt-1 items-end text-end"
      onRetry={() => acts.retry(outgoing)}
      onDiscard={() => acts.discard(outgoing)}
    >
      {outgoing.state === 'failed' && outgoing.kind === 'text' ? (
        <Button tone="quiet" size="small" onClick={() => acts.rewrite(outgoing)}>
          {t('edit')}
        </Button>
      ) : null}
    </UnsentLine>
  );
}
