'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { Field, type FieldTexts } from '@/components/ui/field';

type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'id'> & FieldTexts;

/** The platform's own select: its picker suits each phone, and it needs no script. Children are `<option>`s. */
export function Select({ label, hint, error, labelHidden, className, children, ...select }: SelectProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(error === undefined ? {} : { error })}
      {...(labelHidden === undefined ? {} : { labelHidden })}
      className={className}
    >
      {(control) => (
        <span className="relative block">
          <select {...select} {...control} className={cn(CONTROL_LOOK, 'appearance-none truncate pe-10')}>
            {children}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" />
        </span>
      )}
    </Field>
  );
}
