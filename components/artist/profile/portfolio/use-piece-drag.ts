'use client';

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Box, moved, nearestPlace } from '@/components/artist/profile/portfolio/order';
import { watchHand } from '@/components/artist/profile/portfolio/watch-hand';

type Point = { readonly x: number; readonly y: number };
/** A piece in the hand: where it is held, and where the hand is on the screen. */
type Held = { readonly id: string; readonly grab: Point; readonly at: Point };

type PieceDrag = {
  readonly heldId: string | null;
  /** As it would be if the piece were let go now; the order there is while none is held. */
  readonly order: readonly string[];
  readonly begin: (event: PointerEvent, id: string) => void;
};

type ListRef = RefObject<HTMLElement | null>;

const boxOf = (element: HTMLElement): Box => ({
  left: element.offsetLeft,
  top: element.offsetTop,
  width: element.offsetWidth,
  height: element.offsetHeight,
});

/** The tile of a piece: the list's child that carries its id. */
const tileOf = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`:scope > [data-piece="${CSS.escape(id)}"]`);

/** A point of the screen, within the list. */
function within(list: HTMLElement, { x, y }: Point): Point {
  const { left, top } = list.getBoundingClientRect();
  return { x: x - left, y: y - top };
}

/** Puts the held tile under the hand, wherever its place is by now. */
function follow({ current: list }: ListRef, held: Held | null): void {
  const tile = list && held && tileOf(list, held.id);
  if (!tile) return;
  const { x, y } = within(list, held.at);
  tile.style.translate = `${x - held.grab.x - tile.offsetLeft}px ${y - held.grab.y - tile.offsetTop}px`;
}

/** The order if the held piece were let go where the hand is. */
function orderUnder({ current: list }: ListRef, held: Held, order: readonly string[]): readonly string[] {
  if (!list) return order;
  const there = order.filter((id) => tileOf(list, id));
  const boxes = there.flatMap((id) => tileOf(list, id) ?? []).map(boxOf);
  return moved(there, there.indexOf(held.id), nearestPlace(within(list, held.at), boxes));
}

/**
 * Takes pieces from place to place by mouse, pen or finger. Tiles keep their order in the document meanwhile and are shown in
 * another by CSS: the one that is held must not be taken out of the page, or the finger would lose it. Escape puts it back.
 */
export function usePieceDrag(
  list: ListRef,
  ids: readonly string[],
  onDrop: (order: readonly string[], id: string) => void,
): PieceDrag {
  const [heldId, setHeldId] = useState<string | null>(null);
  const [preview, setPreview] = useState<readonly string[] | null>(null);
  const held = useRef<Held | null>(null);
  const latest = useRef({ order: ids, onDrop });
  useLayoutEffect(() => {
    latest.current = { order: preview ?? ids, onDrop };
    follow(list, held.current);
  });

  useEffect(() => {
    if (heldId === null) return;
    const look = () => {
      if (!held.current) return;
      const { order } = latest.current;
      const next = orderUnder(list, held.current, order);
      if (next.join() !== order.join()) setPreview(next);
      follow(list, held.current);
    };
    return watchHand({
      onMove: (at) => {
        held.current = held.current && { ...held.current, at };
        look();
      },
      onScrolled: look,
      onEnd: (keeps) => {
        const tile = list.current && tileOf(list.current, heldId);
        if (tile) tile.style.translate = '';
        held.current = null;
        setHeldId(null);
        setPreview(null);
        if (keeps) latest.current.onDrop(latest.current.order, heldId);
      },
    });
  }, [heldId, list]);

  function begin(event: PointerEvent, id: string): void {
    const tile = list.current && tileOf(list.current, id);
    if (event.button !== 0 || !list.current || !tile) return;
    // No text is selected on the way.
    if (event.pointerType === 'mouse') event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    const { x, y } = within(list.current, at);
    held.current = { id, at, grab: { x: x - tile.offsetLeft, y: y - tile.offsetTop } };
    setHeldId(id);
  }

  return { heldId, order: preview ?? ids, begin };
}
