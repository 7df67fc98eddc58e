'use client';

import { Toaster as Sonner } from 'sonner';

type ToasterProps = { readonly label: string };

/** Above the phone's bottom navigation, at the lower edge on the desk. */
export function Toaster({ label }: ToasterProps) {
  return (
    <Sonner
      position="bottom-center"
      containerAriaLabel={label}
      mobileOffset={{ bottom: 'calc(4.75rem + env(safe-area-inset-bottom))' }}
      gap={8}
      // Its own font stack is not ours.
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-ink shadow-floating sm:w-[22.5rem]',
          title: 'text-[0.9375rem] leading-snug',
          icon: 'text-muted',
          success: '[&_[data-icon]]:text-ok',
          error: '[&_[data-icon]]:text-bad',
          actionButton:
            'ms-auto min-h-11 shrink-0 rounded-md px-3 font-semibold text-accent text-sm hover:bg-accent-soft lg:min-h-9',
        },
      }}
    />
  );
}
