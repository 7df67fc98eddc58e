'use client';

import { type CSSProperties, type ReactNode, useId } from 'react';
import { PaneDivider } from '@/components/console/shell/pane-divider';
import { useListWidth } from '@/components/console/shell/use-list-width';
import { cn } from '@/components/ui/cn';

type PanesProps = {
  readonly list: ReactNode;
  /** What is open; `null` shows what to do instead, at the desk only. */
  readonly detail: ReactNode | null;
  readonly nothingOpen: ReactNode;
};

/** List and what is open beside each other at the desk, as wide as somebody drew them; one after the other on phones. */
export function Panes({ list, detail, nothingOpen }: PanesProps) {
  const listId = useId();
  const { width, setWidth } = useListWidth();
  const isOpen = detail !== null;
  return (
    <div className="flex min-h-0 flex-1" style={{ '--list-width': `${width}px` } as CSSProperties}>
      <div
        id={listId}
        className={cn('min-h-0 w-full flex-col lg:flex lg:w-(--list-width) lg:shrink-0', isOpen ? 'hidden' : 'flex')}
      >
        {list}
      </div>
      <PaneDivider controls={listId} width={width} onWidth={setWidth} />
      <div className={cn('min-h-0 min-w-0 flex-1 flex-col lg:flex', isOpen ? 'flex' : 'hidden')}>
        {detail ?? nothingOpen}
      </div>
    </div>
  );
}
