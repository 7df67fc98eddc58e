type HandWatch = {
  /** Where the pointer is on the screen. */
  readonly onMove: (at: { readonly x: number; readonly y: number }) => void;
  /** The page went on under a pointer near its upper or lower edge. */
  readonly onScrolled: () => void;
  /** Let go, or given up: by Escape, or because the system took the pointer away. */
  readonly onEnd: (keeps: boolean) => void;
};

const EDGE_PX = 80;
const SCROLL_PX = 14;
const FRAME_MS = 16;

/** Follows the pointer that is down until it is let go. Answers how to stop. */
export function watchHand({ onMove, onScrolled, onEnd }: HandWatch): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let y: number | null = null;

  const scrolling = setInterval(() => {
    if (y === null) return;
    const by = y < EDGE_PX ? -SCROLL_PX : y > window.innerHeight - EDGE_PX ? SCROLL_PX : 0;
    if (by === 0) return;
    window.scrollBy(0, by);
    onScrolled();
  }, FRAME_MS);
  signal.addEventListener('abort', () => clearInterval(scrolling));

  const move = (event: PointerEvent) => {
    y = event.clientY;
    onMove({ x: event.clientX, y });
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => onEnd(true), { signal });
  window.addEventListener('pointercancel', () => onEnd(false), { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && onEnd(false), { signal });
  return () => stop.abort();
}
