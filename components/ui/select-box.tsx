import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { cn } from '@/components/ui/cn';

type SelectBoxProps = ComponentPropsWithRef<'select'> & { readonly boxClassName?: string };

/** The platform's own select: its picker suits each phone, and it needs no script. How it looks is up to {@link Select} and {@link FilterSelect}. */
export function SelectBox({ boxClassName, className, children, ...select }: SelectBoxProps) {
  return (
    <span className={cn('relative block', boxClassName)}>
      <select {...select} className={cn('appearance-none truncate pe-10', className)}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3.5 my-auto size-4 text-muted" />
    </span>
  );
}
