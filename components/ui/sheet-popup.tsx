'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import type { SheetProps } from '@/components/ui/sheet-props';

/** The dialog itself, in a bundle of its own. See {@link Sheet}. */
export function SheetPopup({ open, onOpenChange, title, description, initialFocus, className, children }: SheetProps) {
  const t = useTranslations('common');
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          {...(initialFocus ? { initialFocus } : {})}
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col overflow-y-auto overscroll-contain rounded-t-2xl has-data-[bar=sheet]:scroll-pb-20 bg-raised p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-ink shadow-floating outline-none',
            'transition duration-250 ease-calm data-ending-style:translate-y-full data-starting-style:translate-y-full',
            'sm:inset-0 sm:m-auto sm:h-fit sm:w-[min(30rem,calc(100vw-3rem))] sm:rounded-xl sm:p-6',
            'sm:data-ending-style:translate-y-2 sm:data-ending-style:opacity-0 sm:data-starting-style:translate-y-2 sm:data-starting-style:opacity-0',
            className,
          )}
        >
          <div className="mb-4 flex items-start gap-3">
            <div className="min-w-0 flex-1 pt-1.5">
              <Dialog.Title className="font-semibold text-lg leading-snug">{title}</Dialog.Title>
              {description ? (
                <Dialog.Description className="mt-1 text-muted text-sm">{description}</Dialog.Description>
              ) : null}
            </div>
            <Dialog.Close render={<IconButton icon={X} label={t('close')} className="-me-2 -mt-1" />} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
