'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isBookingPlace } from '@/components/booking/booking-story';
import { useBookingSheets } from '@/components/booking/use-booking-sheets';
import { Composer } from '@/components/composer/composer';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { ClosedNote } from '@/components/conversation/closed-note';
import { MessageLog, type MessageLogHandle } from '@/components/conversation/thread/message-log';
import { ThreadSceneProvider } from '@/components/conversation/thread/thread-context';
import { threadEntries } from '@/components/conversation/thread/thread-entries';
import { ThreadHeader } from '@/components/conversation/thread/thread-header';
import { useDeepLink } from '@/components/conversation/thread/use-deep-link';
import { useDeletions } from '@/components/conversation/thread/use-deletions';
import { useMessageActs } from '@/components/conversation/thread/use-message-acts';
import { useScene } from '@/components/conversation/thread/use-scene';
import { useCounterpart } from '@/components/conversation/use-counterpart';
import { useOutgoing } from '@/components/conversation/use-outgoing';
import { usePanel } from '@/components/conversation/use-panel';
import { useRequestSheet } from '@/components/conversation/use-request-sheet';
import { useLiveStream } from '@/components/realtime/live-provider';
import { useOnline } from '@/components/realtime/use-presence';
import { showToast } from '@/components/ui/toast';
import type { ThreadView } from '@/contract/schemas/conversation';

const RequestSheet = dynamic(() => import('@/components/booking/request-sheet').then((module) => module.RequestSheet), {
  ssr: false,
});
const ContextPanel = dynamic(
  () => import('@/components/conversation/context-panel').then((module) => module.ContextPanel),
  { ssr: false },
);
const Sheet = dynamic(() => import('@/components/ui/sheet').then((module) => module.Sheet), { ssr: false });

/** An open conversation: header, messages, composer, and what it is about beside them. */
export function ThreadScreen({ thread }: { readonly thread: ThreadView }) {
  const t = useTranslations('thread');
  const { viewer } = useLiveStream();
  const { conversation, participants } = thread;
  const other = useCounterpart(conversation, viewer.userId);
  const isClosed = conversation.closedAt !== null;
  const canBook = !isClosed && conversation.customer.userId === viewer.userId;
  const log = useRef<MessageLogHandle>(null);
  const [mode, setMode] = useState<ComposerMode>({ kind: 'new' });
  const panel = usePanel();
  const request = useRequestSheet(canBook);
  const online = useOnline(
    conversation.id,
    useMemo(() => participants.map((one) => one.userId), [participants]),
  );

  const { outgoing, send, retry, discard } = useOutgoing(conversation.id, thread.messages);
  const { hidden, remove } = useDeletions(conversation.id);
  const messages = useMemo(
    () =>
      thread.messages.map((one) =>
        hidden.has(one.seq) ? { ...one, body: null, deletedAt: one.deletedAt ?? one.sentAt } : one,
      ),
    [thread.messages, hidden],
  );
  const entries = useMemo(() => threadEntries(messages, outgoing, viewer.userId), [messages, outgoing, viewer.userId]);
  const sheets = useBookingSheets({ bookings: thread.bookings, viewerId: viewer.userId });
  const { acts, menu } = useMessageActs({
    ...{ log, setMode, remove, retry, discard },
    ask: sheets.ask,
    book: canBook ? request.show : null,
  });
  const scene = useScene(thread, acts);
  const openBooking = useCallback((bookingId: string) => {
    void log.current?.jumpWhere((one) => one.bookingId === bookingId && isBookingPlace(one));
  }, []);
  useDeepLink(log);

  const onSend = (text: string) => {
    const sent = send({ text, replyTo: mode.kind === 'reply' ? mode.message : null });
    if (sent) log.current?.toLatest();
    return sent;
  };
  return (
    <ThreadSceneProvider value={scene}>
      <div className="flex min-w-0 flex-1 flex-col">
        <ThreadHeader
          conversation={conversation}
          other={other}
          isOnline={online.has(other.userId)}
          canBook={canBook}
          detailsOpen={panel.open}
          onBook={request.show}
          onDetails={panel.toggle}
        />
        <MessageLog
          ref={log}
          label={t('log', { name: other.name })}
          thread={thread}
          entries={entries}
          onMissing={() => void showToast(t('quoteGone'))}
        />
        {isClosed ? (
          <ClosedNote name={other.name} />
        ) : (
          <Composer
            conversationId={conversation.id}
            mode={mode}
            onMode={setMode}
            onSend={onSend}
            messages={messages}
            {...(canBook ? { onBook: request.show } : {})}
          />
        )}
      </div>
      {panel.hasRoom ? (
        <aside
          aria-label={t('panel.label')}
          className="hidden w-80 shrink-0 overflow-y-auto border-s bg-raised p-6 xl:block in-data-[details=hidden]:hidden"
        >
          {panel.asPane ? <ContextPanel thread={thread} other={other} onOpenBooking={openBooking} /> : null}
        </aside>
      ) : null}
      {panel.asSheet ? (
        <Sheet open onOpenChange={panel.toggle} title={t('details')}>
          <ContextPanel
            thread={thread}
            other={other}
            onOpenBooking={(bookingId) => {
              panel.toggle();
              openBooking(bookingId);
            }}
          />
        </Sheet>
      ) : null}
      {request.open ? (
        <RequestSheet
          artist={conversation.artist}
          conversationId={conversation.id}
          serviceId={request.serviceId}
          onClose={request.hide}
          onDone={() => log.current?.toLatest()}
        />
      ) : null}
      {sheets.element}
      {menu}
    </ThreadSceneProvider>
  );
}
