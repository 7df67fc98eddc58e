'use client';

import { useTranslations } from 'next-intl';
import { type ThreadActs, useThreadScene } from '@/components/conversation/thread/thread-context';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import { waitsBehind } from '@/components/outbox/outbox-rules';
import { UnsentLine } from '@/components/outbox/unsent-line';
import { useUnderway } from '@/components/outbox/use-underway';
import { Button } from '@/components/ui/button';

/**
 * Below the bubble of a message that was not accepted, that nobody has answered for a while, or that waits behind such a one: why,
 * and what can be done about it.
 */
export function UnsentNote({ outgoing }: { readonly outgoing: OutgoingMessage }) {
  const t = useTranslations('thread.unsent');
  const { acts } = useThreadScene();
  const isBehind = waitsBehind(outgoing, useUnderway(outgoing.conversationId));
  const rewrite = rewriteOf(outgoing, acts);
  if (outgoing.state === 'sent') return null;
  if (outgoing.state === 'pending' && outgoing.heldBy === null && !isBehind) return null;
  return (
    <UnsentLine
      entry={outgoing}
      className="mt-1 items-end text-end"
      onRetry={isBehind ? undefined : () => acts.retry(outgoing)}
      onDiscard={() => acts.discard(outgoing)}
    >
      {outgoing.state === 'failed' && rewrite ? (
        <Button tone="quiet" size="small" onClick={rewrite}>
          {t('edit')}
        </Button>
      ) : null}
    </UnsentLine>
  );
}

function rewriteOf(outgoing: OutgoingMessage, { rewrite, rewriteRequest }: ThreadActs): (() => void) | null {
  if (outgoing.kind === 'text') return () => rewrite(outgoing);
  return rewriteRequest && (() => rewriteRequest(outgoing));
}
