'use client';

import type { ComponentPropsWithRef } from 'react';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { Field, type FieldTexts } from '@/components/ui/field';

type TextAreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'id'> & FieldTexts & { readonly inputClassName?: string };

export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  className,
  inputClassName,
  rows = 3,
  ...area
}: TextAreaProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(error === undefined ? {} : { error })}
      {...(labelHidden === undefined ? {} : { labelHidden })}
      className={className}
    >
      {(control) => (
        <textarea
          dir="auto"
          rows={rows}
          {...area}
          {...control}
          className={cn(CONTROL_LOOK, 'resize-y', inputClassName)}
        />
      )}
    </Field>
  );
}
