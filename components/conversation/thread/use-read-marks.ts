import { type RefObject, useEffect, useRef } from 'react';
import { useLiveStream, useStreamState } from '@/components/realtime/live-provider';
import { seenUpTo } from '@/contract/events/apply-to-conversation';
import type { ConversationView } from '@/contract/schemas/conversation';

const GATHER_MS = 300;
/** Half of an entry, or this much of a long one, counts as seen. */
const SEEN_PX = 72;

const isSeen = ({ isIntersecting, intersectionRatio, intersectionRect }: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= SEEN_PX);

const somebodyLooks = () => document.visibilityState === 'visible' && document.hasFocus();

/** Tells the server the highest entry that was really on the screen of somebody who looks. */
export function useReadMarks(scrollerRef: RefObject<HTMLElement | null>, conversation: ConversationView): void {
  const { source } = useLiveStream();
  const state = useStreamState();
  const latest = useRef(conversation);
  latest.current = conversation;
  const eye = useRef<{ observer: IntersectionObserver; look: () => void } | null>(null);
  const conversationId = conversation.id;

  useEffect(() => {
    const onScreen = new Set<number>();
    let markedSeq = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const mark = () => {
      timer = null;
      const seq = Math.max(0, ...onScreen);
      const { unread } = latest.current;
      if (unread === 0 || seq <= Math.max(seenUpTo(latest.current), markedSeq) || !somebodyLooks()) return;
      markedSeq = seq;
      source.client.conversations.markRead.mutate({ conversationId, seq }).catch(() => {
        markedSeq = 0; // looked at again with the next sign of life
      });
    };
    const look = () => {
      timer ??= setTimeout(mark, GATHER_MS);
    };
    const observer = new IntersectionObserver(
      (seen) => {
        for (const one of seen) {
          const seq = Number(one.target.getAttribute('data-seq'));
          if (isSeen(one)) onScreen.add(seq);
          else onScreen.delete(seq);
        }
        look();
      },
      { root: scrollerRef.current, threshold: [0, 0.25, 0.5, 1] },
    );
    eye.current = { observer, look };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      observer.disconnect();
      // What was seen just before leaving was seen.
      if (timer) {
        clearTimeout(timer);
        mark();
      }
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [conversationId, scrollerRef, source]);

  // After every render: observing what is observed already costs nothing, and gone entries leave by themselves.
  useEffect(() => {
    for (const element of scrollerRef.current?.querySelectorAll('[data-seq]') ?? [])
      eye.current?.observer.observe(element);
    if (state === 'online') eye.current?.look();
  });
}
