'use client';

import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { cn } from '@/components/ui/cn';

type Entry = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly bad?: boolean;
  readonly onSelect: () => void;
};

type MessageMenuProps = {
  readonly label: string;
  readonly anchor: HTMLElement;
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
};

/** One menu for the whole thread, opened at whichever entry asked for it. Loaded with its first use. */
export function MessageMenu({ label, anchor, entries, onClose }: MessageMenuProps) {
  // Reply and edit put the focus into the composer; it must not be taken back.
  const picked = useRef(false);
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Menu.Popup
            aria-label={label}
            finalFocus={() => (picked.current ? false : anchor)}
            className="min-w-44 rounded-lg border border-line bg-raised p-1 shadow-floating outline-none"
          >
            {entries.map(({ label: name, icon: Icon, onSelect, bad }) => (
              <Menu.Item
                key={name}
                onClick={() => {
                  picked.current = true;
                  onSelect();
                }}
                className={cn(
                  'flex min-h-11 select-none items-center gap-3 rounded-md px-3 text-[0.9375rem] data-highlighted:bg-ink/7 focus-visible:-outline-offset-2 lg:min-h-10',
                  bad ? 'text-bad' : 'text-ink',
                )}
              >
                <Icon aria-hidden className="size-4.5 shrink-0" />
                {name}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
