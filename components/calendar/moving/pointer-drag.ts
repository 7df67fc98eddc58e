/** A block in somebody's hand. */
export type Grip = {
  readonly blockId: string;
  /** All of it, or its end alone. */
  readonly edge: 'whole' | 'end';
};

/** Where a hand is: from the left edge of the days and from their upper edge, in shares of both. */
export type Hand = { readonly x: number; readonly y: number };

export interface DragPorts {
  /** Whether this may be taken up. */
  readonly take: (grip: Grip, hand: Hand) => boolean;
  readonly move: (hand: Hand) => void;
  readonly drop: () => void;
  readonly putBack: () => void;
}

type Watched = { readonly columns: HTMLElement; readonly scroller: HTMLElement; readonly ports: DragPorts };

type Pressed = { readonly event: PointerEvent; readonly grip: Grip; readonly timer: number };

const MOUSE_SLOP_PX = 4;
const TOUCH_SLOP_PX = 9;
/** A finger that rests so long wants to move something, and not the page. */
const LONG_PRESS_MS = 380;
const MOUSE_EDGE_PX = 8;
const TOUCH_EDGE_PX = 16;
const SCROLL_ZONE_PX = 56;
const SCROLL_STEP_PX = 10;

/**
 * Takes up blocks that are dragged: by a mouse as soon as it moves, by a finger once it has rested, so that pages still scroll. Near the
 * upper and lower edge the days scroll along. Ends with a drop; Escape, a second finger and a lost pointer put back.
 */
export class PointerDrag {
  #pressed: Pressed | null = null;
  #isHeld = false;
  #at: PointerEvent | null = null;
  #frame = 0;

  constructor(private readonly watched: Watched) {}

  /** Answers how to stop. */
  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const { columns } = this.watched;
    columns.addEventListener('pointerdown', this.#onDown, { signal });
    columns.addEventListener('touchmove', this.#keepPage, { signal, passive: false });
    columns.addEventListener('contextmenu', this.#keepPage, { signal });
    window.addEventListener('pointermove', this.#onMove, { signal, passive: true });
    window.addEventListener('pointerup', this.#onUp, { signal });
    window.addEventListener('pointercancel', this.#putBack, { signal });
    window.addEventListener('blur', this.#putBack, { signal });
    window.addEventListener('keydown', this.#onKey, { signal, capture: true });
    return () => {
      this.#putBack();
      stop.abort();
    };
  }

  #handAt({ clientX, clientY }: PointerEvent): Hand {
    const { left, top, width, height } = this.watched.columns.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  #letGo = () => {
    clearTimeout(this.#pressed?.timer);
    cancelAnimationFrame(this.#frame);
    this.#pressed = null;
    this.#at = null;
    this.#isHeld = false;
  };

  #putBack = () => {
    const was = this.#isHeld;
    this.#letGo();
    if (was) this.watched.ports.putBack();
  };

  #eachFrame = () => {
    if (!this.#isHeld || !this.#at) return;
    const { scroller, ports } = this.watched;
    const { top, bottom } = scroller.getBoundingClientRect();
    if (this.#at.clientY < top + SCROLL_ZONE_PX) scroller.scrollTop -= SCROLL_STEP_PX;
    else if (this.#at.clientY > bottom - SCROLL_ZONE_PX) scroller.scrollTop += SCROLL_STEP_PX;
    ports.move(this.#handAt(this.#at));
    this.#frame = requestAnimationFrame(this.#eachFrame);
  };

  #takeUp = () => {
    if (!this.#pressed || this.#isHeld) return;
    const { event, grip } = this.#pressed;
    if (!this.watched.ports.take(grip, this.#handAt(event))) return this.#letGo();
    this.#isHeld = true;
    this.#at ??= event;
    if (event.pointerType !== 'mouse') navigator.vibrate?.(12);
    this.#frame = requestAnimationFrame(this.#eachFrame);
  };

  #onDown = (event: PointerEvent) => {
    if (this.#pressed) return this.#putBack();
    const grip = event.button === 0 ? gripAt(event) : null;
    if (!grip) return;
    const timer = event.pointerType === 'mouse' ? 0 : window.setTimeout(this.#takeUp, LONG_PRESS_MS);
    this.#pressed = { event, grip, timer };
  };

  #onMove = (event: PointerEvent) => {
    const { event: begun } = this.#pressed ?? {};
    if (event.pointerId !== begun?.pointerId) return;
    const far = Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY);
    const isMouse = event.pointerType === 'mouse';
    if (this.#isHeld || (isMouse && far > MOUSE_SLOP_PX)) this.#at = event;
    if (!this.#isHeld && isMouse && far > MOUSE_SLOP_PX) this.#takeUp();
    // It wants to scroll.
    if (!this.#isHeld && !isMouse && far > TOUCH_SLOP_PX) this.#letGo();
  };

  #onUp = (event: PointerEvent) => {
    if (event.pointerId !== this.#pressed?.event.pointerId) return;
    const was = this.#isHeld;
    if (was) this.watched.ports.move(this.#handAt(event));
    this.#letGo();
    if (!was) return;
    swallowClick();
    this.watched.ports.drop();
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#isHeld) return;
    event.preventDefault();
    event.stopPropagation();
    this.#putBack();
  };

  #keepPage = (event: Event) => {
    if (this.#isHeld) event.preventDefault();
  };
}

function gripAt({ target, clientY, pointerType }: PointerEvent): Grip | null {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-block][data-movable]') : null;
  const blockId = block?.dataset.block;
  if (!block || !blockId) return null;
  const { bottom, height } = block.getBoundingClientRect();
  const edge = Math.min(pointerType === 'mouse' ? MOUSE_EDGE_PX : TOUCH_EDGE_PX, height / 3);
  return { blockId, edge: clientY > bottom - edge ? 'end' : 'whole' };
}

/** The click that a browser makes of a drop is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
