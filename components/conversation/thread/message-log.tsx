'use client';

import { useTranslations } from 'next-intl';
import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { DaySection } from '@/components/conversation/thread/day-section';
import { JumpToLatest } from '@/components/conversation/thread/jump-to-latest';
import { OlderEdge } from '@/components/conversation/thread/older-edge';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { splitByDay, type ThreadEntry } from '@/components/conversation/thread/thread-entries';
import {
  LATEST,
  windowAround,
  windowDown,
  windowRange,
  windowToOpen,
  windowUp,
} from '@/components/conversation/thread/thread-window';
import { useAnchoredScroll } from '@/components/conversation/thread/use-anchored-scroll';
import { useJump } from '@/components/conversation/thread/use-jump';
import { useKeptFocus } from '@/components/conversation/thread/use-kept-focus';
import { useReadMarks } from '@/components/conversation/thread/use-read-marks';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { useMoment } from '@/components/conversation/time/use-moment';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { seenUpTo } from '@/contract/events/apply-to-conversation';
import { gistOf, previewOf } from '@/contract/messages/preview';
import type { ThreadView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';

export type MessageLogHandle = {
  readonly toLatest: () => void;
  readonly jumpWhere: (isWanted: (message: MessageView) => boolean) => Promise<void>;
};

type MessageLogProps = {
  readonly ref: Ref<MessageLogHandle>;
  readonly label: string;
  readonly thread: ThreadView;
  readonly entries: readonly ThreadEntry[];
  readonly onMissing: () => void;
};

/** The scrolled part of a conversation: a bounded window of its entries, older ones on the way up, the newest a press away. */
export function MessageLog({ ref, label, thread, entries, onMissing }: MessageLogProps) {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const { viewerId } = useThreadScene();
  const { zone } = useMoment();
  const keys = useMemo(() => entries.map((one) => one.key), [entries]);
  const older = useRef<() => void>(() => {});
  const [openedAt] = useState({ readSeq: seenUpTo(thread.conversation), unread: thread.conversation.unread });
  const dividerKey = useMemo(() => dividerOf(entries, openedAt), [entries, openedAt]);
  const [window, setWindow] = useState(() => windowToOpen(keys, dividerKey));
  const range = windowRange(window, keys);
  const days = useMemo(
    () => splitByDay(entries.slice(range.start, range.end), (instant) => calendarDay(instant, zone)),
    [entries, range.start, range.end, zone],
  );

  const { atBottom, onScroll, toBottom, toElement } = useAnchoredScroll(scrollerRef, {
    endsAtLatest: window.endKey === null,
    onNearTop: () => (range.start > 0 ? setWindow((now) => windowUp(now, keys)) : older.current()),
    onNearBottom: () => setWindow((now) => windowDown(now, keys)),
  });
  const show = useCallback((key: string) => setWindow(windowAround(key, keys)), [keys]);
  const { flashKey, jumpWhere } = useJump({ conversationId: thread.conversation.id, entries, onMissing, show });
  const toLatest = useCallback(() => {
    setWindow(LATEST);
    toBottom();
  }, [toBottom]);
  useImperativeHandle(ref, () => ({ toLatest, jumpWhere }), [toLatest, jumpWhere]);
  useReadMarks(scrollerRef, thread.conversation);
  useKeptFocus(scrollerRef);

  // Only when the flash begins: entries that come later must not pull the reader back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const entry = entries.find((one) => one.key === flashKey);
    const element = entry && scrollerRef.current?.querySelector(`[data-seq="${entry.message.seq}"]`);
    if (element) toElement(element, 'center');
  }, [flashKey]);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    const divider = scroller?.querySelector('[data-unread-divider]');
    if (!scroller || !divider) return;
    if (divider.getBoundingClientRect().top < scroller.getBoundingClientRect().top) toElement(divider, 'start');
  }, [toElement]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew whenever the window or what is loaded changed
  useEffect(() => onScroll(), [onScroll, range.start, entries.length]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scrollerRef}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={label}
        // New messages are announced apart: this log also changes when older ones are loaded.
        aria-live="off"
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain scroll-pt-14 scroll-pb-17 [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        <div className="mx-auto w-full max-w-3xl px-3 pt-4 pb-3 sm:px-5">
          <OlderEdge thread={thread} isFirstShown={range.start === 0} loadRef={older} />
          {days.map(({ day, entries: ofDay }) => (
            <DaySection
              key={day}
              day={day}
              entries={ofDay}
              participants={thread.participants}
              viewerId={viewerId}
              dividerKey={dividerKey}
              flashKey={flashKey}
            />
          ))}
        </div>
      </div>
      {atBottom ? null : <JumpToLatest unread={thread.conversation.unread} onJump={toLatest} />}
      <Announcer messages={thread.messages} />
    </div>
  );
}

/** The entry before which "New messages" stands: fixed when the conversation is opened, whatever is read since. */
function dividerOf(
  entries: readonly ThreadEntry[],
  { readSeq, unread }: { readSeq: number; unread: number },
): string | null {
  if (unread === 0) return null;
  const firstLoaded = entries[0]?.message.seq ?? 0;
  if (firstLoaded > readSeq + 1) return null; // it lies further back
  return entries.find((one) => !one.own && one.message.seq > readSeq)?.key ?? null;
}

/** Says new messages of others to screen readers, and nothing else. */
function Announcer({ messages }: { readonly messages: readonly MessageView[] }) {
  const t = useTranslations('thread');
  const { viewerId, nameOf } = useThreadScene();
  const words = usePlainWords();
  const [openedSeq] = useState(messages.at(-1)?.seq ?? 0);
  const newest = messages.findLast((one) => one.senderId !== viewerId && one.seq > openedSeq && one.deletedAt === null);
  const gist = newest ? gistOf(newest) : null;
  return (
    <div aria-live="polite" className="sr-only">
      {newest && gist ? t('announce', { name: nameOf(newest.senderId), text: previewOf(gist, words) }) : null}
    </div>
  );
}
