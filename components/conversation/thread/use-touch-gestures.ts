import { type PointerEvent, useRef } from 'react';

const LONG_PRESS_MS = 450;
const SWIPE_PX = 56;
const SLOP_PX = 10;

type Gesture = { x: number; y: number; timer: ReturnType<typeof setTimeout>; swiping: boolean };
type Options = { readonly onSwipe: () => void; readonly onLongPress: (element: HTMLElement) => void };

/** Fingers only: a long press opens, a swipe towards the end of the line answers. Mice and keyboards have buttons. */
export function useTouchGestures({ onSwipe, onLongPress }: Options) {
  const gesture = useRef<Gesture | null>(null);

  const end = (element: HTMLElement) => {
    if (gesture.current) clearTimeout(gesture.current.timer);
    gesture.current = null;
    element.style.translate = '';
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== 'touch') return;
      const element = event.currentTarget;
      const timer = setTimeout(() => {
        end(element);
        onLongPress(element);
      }, LONG_PRESS_MS);
      gesture.current = { x: event.clientX, y: event.clientY, timer, swiping: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = gesture.current;
      if (!now) return;
      const across = event.clientX - now.x;
      if (!now.swiping && Math.abs(event.clientY - now.y) > SLOP_PX) return end(event.currentTarget);
      if (Math.abs(across) <= SLOP_PX) return;
      clearTimeout(now.timer);
      now.swiping = true;
      event.currentTarget.style.translate = `${Math.max(0, Math.min(SWIPE_PX, across))}px`;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const answered = gesture.current?.swiping && event.clientX - gesture.current.x >= SWIPE_PX;
      end(event.currentTarget);
      if (answered) onSwipe();
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event.currentTarget),
  };
}
