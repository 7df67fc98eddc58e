'use client';

import type { OutboxEntry } from '@/components/outbox/outbox-entry';
import { UnsentLine } from '@/components/outbox/unsent-line';
import { useLiveStream } from '@/components/realtime/live-provider';

/** On a booking's card: what was done about it and has not reached the server, or was refused there. */
export function WaitingActs({ acts }: { readonly acts: readonly OutboxEntry[] }) {
  const { outbox } = useLiveStream();
  return acts.map((entry) => (
    <UnsentLine
      key={entry.clientId}
      entry={entry}
      className="items-start"
      onRetry={() => outbox.retry(entry.clientId)}
      onDiscard={() => outbox.discard(entry.clientId)}
    />
  ));
}
