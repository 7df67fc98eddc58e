'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH, widthAfter } from '@/components/console/shell/list-width';

type PaneDividerProps = {
  readonly controls: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
};

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Drawn by mouse or finger, moved by arrow keys, put back by a double press. */
export function PaneDivider({ controls, width, onWidth }: PaneDividerProps) {
  const t = useTranslations('console.panes');

  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const list = document.getElementById(controls)?.getBoundingClientRect();
    if (list) onWidth(isRtl(event.currentTarget) ? list.right - event.clientX : event.clientX - list.left);
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = widthAfter(event.key, width, isRtl(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    onWidth(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('divider')}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      tabIndex={0}
      title={t('dividerHint')}
      onKeyDown={move}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      // Or the browser takes the movement for dragging the link beside it.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={draw}
      onDoubleClick={() => onWidth(USUAL_WIDTH)}
      className="group/divider relative z-10 hidden w-px shrink-0 cursor-col-resize touch-none bg-line outline-none lg:block"
    >
      <span
        aria-hidden
        className="absolute inset-y-0 -start-2 -end-2 flex justify-center after:w-0.75 after:bg-transparent after:transition-colors hover:after:bg-accent/50 group-focus-visible/divider:after:bg-accent"
      />
    </div>
  );
}
