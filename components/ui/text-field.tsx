'use client';

import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { Field, type FieldTexts } from '@/components/ui/field';

type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'children'> &
  FieldTexts & {
    /** A button inside the box, at its end. */
    readonly end?: ReactNode;
    readonly inputClassName?: string;
  };

export function TextField({
  label,
  hint,
  error,
  labelHidden,
  end,
  className,
  inputClassName,
  ...input
}: TextFieldProps) {
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
          <input dir="auto" {...input} {...control} className={cn(CONTROL_LOOK, end ? 'pe-12' : '', inputClassName)} />
          {end ? <span className="absolute inset-y-0 end-0 flex items-center">{end}</span> : null}
        </span>
      )}
    </Field>
  );
}
