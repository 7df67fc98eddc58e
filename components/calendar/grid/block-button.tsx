'use client';

import type { LucideIcon } from 'lucide-react';
import { CalendarPlus, Check, CircleHelp, MoveRight, Send, Timer } from 'lucide-react';
import { memo } from 'react';
import type { Block, BlockKind } from '@/components/calendar/grid/blocks';
import type { Lane } from '@/components/calendar/grid/lanes';
import type { BlockWords } from '@/components/calendar/grid/use-block-words';
import type { Rows } from '@/components/calendar/time/axis';
import { cn } from '@/components/ui/cn';

const LOOKS: Readonly<Record<BlockKind, string>> = {
  agreed: 'border-accent/45 border-s-accent border-s-4 bg-accent-soft text-ink hover:border-accent',
  held: 'border-accent/45 border-s-4 border-dotted bg-ground text-ink',
  done: 'border-line bg-sunken text-muted',
  wish: 'border-accent border-dashed bg-raised text-ink hover:bg-accent-soft',
  offered: 'border-warn border-dashed bg-raised text-ink hover:bg-warn-soft',
  picked: 'border-2 border-accent bg-accent-soft text-ink',
  moving: 'border-warn border-dashed bg-raised text-ink hover:bg-warn-soft',
};

const ICONS: Partial<Record<BlockKind, LucideIcon>> = {
  done: Check,
  held: Timer,
  wish: CircleHelp,
  picked: CalendarPlus,
  offered: Send,
  moving: MoveRight,
};

/** Below that there is one line. */
const SHORT_MINUTES = 40;

type BlockButtonProps = {
  readonly block: Block;
  readonly rows: Rows;
  readonly lane: Lane;
  readonly words: BlockWords;
  /** The one that the tab key comes to. */
  readonly isCurrent: boolean;
  /** What goes on from the day before is the same again: not to be read twice. */
  readonly goesOn: boolean;
};

/** A booking's time in a day. What is done with it is heard by the grid. */
export const BlockButton = memo(function BlockButton({
  block,
  rows,
  lane,
  words,
  isCurrent,
  goesOn,
}: BlockButtonProps) {
  const Icon = ICONS[block.kind];
  const isShort = rows.bottom - rows.top < SHORT_MINUTES;
  return (
    <button
      type="button"
      aria-hidden={goesOn || undefined}
      aria-haspopup="dialog"
      tabIndex={isCurrent && !goesOn ? 0 : -1}
      data-block={block.id}
      data-first={goesOn ? undefined : ''}
      data-movable={block.act ? '' : undefined}
      className={cn(
        'absolute z-10 flex min-h-11 touch-pan-y select-none flex-col items-start overflow-hidden rounded-sm border px-1.5 py-0.5 text-start text-xs leading-tight transition-colors lg:min-h-5.5',
        'focus-visible:z-20 focus-visible:-outline-offset-1 data-[lifted]:opacity-40',
        isShort && 'lg:flex-row lg:gap-1.5',
        LOOKS[block.kind],
      )}
      style={{
        top: `calc(${rows.top} * var(--minute) + 1px)`,
        height: `calc(${rows.bottom - rows.top} * var(--minute) - 2px)`,
        insetInlineStart: `calc(${(100 * lane.lane) / lane.lanes}% + 2px)`,
        width: `calc(${100 / lane.lanes}% - 5px)`,
      }}
    >
      <span className="flex max-w-full shrink-0 items-center gap-1">
        {Icon ? <Icon aria-hidden className="size-3 shrink-0" /> : null}
        <bdi className="min-w-0 truncate font-semibold">{words.name}</bdi>
      </span>
      <span className="max-w-full truncate tabular-nums max-lg:sr-only">{words.time}</span>
      <span className={cn('max-w-full truncate text-muted', isShort && 'lg:sr-only')}>
        <bdi>{words.service}</bdi>
      </span>
      <span className="sr-only">{`${words.day}, ${words.kind}`}</span>
      {block.act ? (
        <span aria-hidden data-resize className="absolute inset-x-0 bottom-0 h-2 cursor-ns-resize max-lg:hidden" />
      ) : null}
    </button>
  );
});
