import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const BOTTOM_SLACK_PX = 48;

/** `place` is where the element lies in what is scrolled: unlike its place on the screen, scrolling leaves it alone. */
type Anchor = { readonly element: Element; readonly place: number };

const placeOf = (element: Element, scroller: HTMLElement) => element.getBoundingClientRect().top + scroller.scrollTop;

/** The entries of the log in order; `data-entry` marks them. */
const entriesIn = (scroller: HTMLElement) => scroller.querySelectorAll<HTMLElement>('[data-entry]');

/** The first entry that reaches into view. Entries are in order, so halving finds it. */
function firstVisible(scroller: HTMLElement): Element | null {
  const edge = scroller.getBoundingClientRect().top;
  const entries = entriesIn(scroller);
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return entries[low] ?? null;
}

type Options = {
  /** Whether the newest entry is in the page; only then is the lower edge "the bottom". */
  readonly endsAtLatest: boolean;
  readonly onNearTop: () => void;
  readonly onNearBottom: () => void;
};

/**
 * Scrolling that never moves under the reader. The scroller is a reversed column, so that it rests at the bottom by itself
 * and older entries change nothing; whatever else changes, the first visible entry is put back where it was.
 */
export function useAnchoredScroll(scrollerRef: RefObject<HTMLElement | null>, options: Options) {
  const [atBottom, setAtBottom] = useState(true);
  const anchor = useRef<Anchor | null>(null);
  const sticks = useRef(true);
  const rests = useRef(true);
  const latest = useRef(options);
  latest.current = options;

  const remember = useCallback(() => {
    const scroller = scrollerRef.current;
    const element = scroller && firstVisible(scroller);
    anchor.current = element ? { element, place: placeOf(element, scroller) } : null;
  }, [scrollerRef]);

  const settle = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const held = anchor.current;
    const stays = sticks.current && latest.current.endsAtLatest;
    // At rest at the bottom the browser keeps it there; asking where it is would lay out the page in the middle of a render.
    if (stays && rests.current) {
      anchor.current = null;
      return;
    }
    rests.current = stays;
    if (stays) scroller.scrollTop = 0;
    else if (held?.element.isConnected) scroller.scrollTop += placeOf(held.element, scroller) - held.place;
    remember();
  }, [scrollerRef, remember]);

  const onScroll = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const { endsAtLatest, onNearTop, onNearBottom } = latest.current;
    const fromBottom = -scroller.scrollTop;
    const fromTop = scroller.scrollHeight - scroller.clientHeight - fromBottom;
    sticks.current = endsAtLatest && fromBottom < BOTTOM_SLACK_PX;
    rests.current = sticks.current && fromBottom === 0;
    setAtBottom(sticks.current);
    remember();
    if (fromTop < scroller.clientHeight) onNearTop();
    if (!endsAtLatest && fromBottom < scroller.clientHeight) onNearBottom();
  }, [scrollerRef, remember]);

  // After every render on purpose: any of them may have changed a height.
  useLayoutEffect(settle);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const observer = new ResizeObserver(settle);
    observer.observe(scroller);
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
    return () => observer.disconnect();
  }, [scrollerRef, settle]);

  const toBottom = useCallback(() => {
    sticks.current = true;
    rests.current = false;
    setAtBottom(true);
    settle();
  }, [settle]);

  /** Brings an element of the log into view and stays with it. */
  const toElement = useCallback(
    (element: Element, block: ScrollLogicalPosition) => {
      sticks.current = false;
      rests.current = false;
      element.scrollIntoView({ block });
      onScroll();
    },
    [onScroll],
  );

  return { atBottom, onScroll, toBottom, toElement };
}
