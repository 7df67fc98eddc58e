'use client';

import { Popover } from '@base-ui/react/popover';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { EMOJI_GROUP_NAMES, EMOJI_GROUPS } from '@/components/composer/emoji';

const COLUMNS = 8;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };

type EmojiPopoverProps = {
  readonly anchor: HTMLElement | null;
  /** Takes the focus when one was picked. */
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
};

/** Arrow keys walk through all of them as one grid; Enter picks. */
export function EmojiPopover({ anchor, returnTo, onPick, onClose }: EmojiPopoverProps) {
  const t = useTranslations('composer');
  const gridRef = useRef<HTMLDivElement>(null);

  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    const all = Array.from(gridRef.current?.querySelectorAll('button') ?? []);
    const here = all.findIndex((one) => one.matches(':focus'));
    const next = all[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="top" align="end" sideOffset={8} collisionPadding={8} className="z-50">
          <Popover.Popup
            aria-label={t('emoji')}
            finalFocus={returnTo}
            className="rounded-xl border border-line bg-raised p-2 shadow-floating outline-none"
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys walk between the buttons inside */}
            <div ref={gridRef} onKeyDown={walk} className="-m-1 flex max-h-72 flex-col gap-1 overflow-y-auto p-1">
              {EMOJI_GROUP_NAMES.map((group) => (
                <section key={group} aria-label={t(`emojiGroups.${group}`)}>
                  <p aria-hidden className="px-1.5 pt-1 pb-0.5 font-medium text-muted text-xs">
                    {t(`emojiGroups.${group}`)}
                  </p>
                  <div className="grid grid-cols-8">
                    {EMOJI_GROUPS[group].map((emoji) => (
                      <button
                        key={emoji}
                        type="button"
                        onClick={() => onPick(emoji)}
                        className="flex size-10 items-center justify-center rounded-md text-2xl hover:bg-ink/7 focus-visible:bg-ink/7"
                      >
                        {emoji}
                      </button>
                    ))}
                  </div>
                </section>
              ))}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
