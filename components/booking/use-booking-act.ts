'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { newClientId } from '@/components/outbox/new-client-id';
import type { OutboxMatter } from '@/components/outbox/outbox-entry';
import { ANSWER_EXPECTED_WITHIN_MS } from '@/components/outbox/use-overdue';
import { useLiveStream } from '@/components/realtime/live-provider';
import { foreseeBooking } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';
import type { BookingView } from '@/contract/schemas/booking';

type Named = { readonly clientId: string };
type Options = {
  /**
   * Only while somebody waits for it here: it is `stored`, or no answer comes and it is `kept` until one does. Then nobody waits here any
   * more: what becomes of it is told in the conversation.
   */
  readonly onDone?: (how: 'stored' | 'kept') => void;
  /** As soon as it is stored, also when its sheet was closed meanwhile. */
  readonly onStored?: () => void;
  /** The server said no, while somebody still waits. */
  readonly onRefused?: (code: string) => void;
  /** The booking as it is now and as it will be: shown at once, and taken back when the answer is no. */
  readonly foreseen?: { readonly now: BookingView; readonly then: BookingView };
};

type Stage = { readonly name: 'idle' | 'busy' } | { readonly name: 'refused'; readonly code: string };

/**
 * Carries out one kind of act on a booking, by way of the outbox: it is not lost once it was pressed. `matterOf` says what is written
 * down.
 */
export function useBookingAct<Input extends object>(
  conversationId: string,
  matterOf: (input: Input & Named) => OutboxMatter,
) {
  const t = useTranslations('thread.unsent');
  const { outbox, source, viewer, state } = useLiveStream();
  const { sayCode } = useRefusal();
  const [stage, setStage] = useState<Stage>({ name: 'idle' });
  /** The act that somebody waits for here. */
  const awaited = useRef<string | null>(null);
  useEffect(
    () => () => {
      awaited.current = null;
    },
    [],
  );

  const act = (input: Input, { onDone, onStored, onRefused, foreseen }: Options = {}) => {
    if (awaited.current !== null) return;
    const clientId = newClientId();
    awaited.current = clientId;
    setStage({ name: 'busy' });
    const takeBack = foreseen && foreseeBooking(source, foreseen.now, foreseen.then);
    /** Whether somebody still waited. */
    const stopWaiting = (next: Stage): boolean => {
      clearTimeout(timer);
      if (awaited.current !== clientId) return false;
      awaited.current = null;
      setStage(next);
      return true;
    };
    const keepWaitingElsewhere = () => {
      if (!stopWaiting({ name: 'idle' })) return;
      void showToast(t('kept'));
      onDone?.('kept');
    };
    // Without a line there is nothing to wait for.
    const timer = setTimeout(keepWaitingElsewhere, state.get() === 'offline' ? 0 : ANSWER_EXPECTED_WITHIN_MS);
    const writtenAt = new Date().toISOString();
    const entry = { viewerId: viewer.userId, clientId, conversationId, writtenAt, ...matterOf({ ...input, clientId }) };
    void outbox.write(entry).then((end) => {
      if (end.kind === 'done') onStored?.();
      else takeBack?.();
      if (end.kind === 'done') return void (stopWaiting({ name: 'idle' }) && onDone?.('stored'));
      if (end.kind === 'discarded') return void stopWaiting({ name: 'idle' });
      // Said here, where it can be put right; it does not have to be said in the conversation as well.
      if (!stopWaiting({ name: 'refused', code: end.code })) return;
      outbox.discard(end.clientId);
      onRefused?.(end.code);
    });
  };
  const code = stage.name === 'refused' ? stage.code : null;
  return {
    act,
    isPending: stage.name === 'busy',
    refused: code === null ? null : { code, sentence: sayCode(code) ?? sayCode('unknown') },
    reset: () => setStage((now) => (now.name === 'refused' ? { name: 'idle' } : now)),
  };
}
