'use client';

import type { ComponentPropsWithRef } from 'react';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { Field, type FieldTexts } from '@/components/ui/field';
import { SelectBox } from '@/components/ui/select-box';

type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'id'> & FieldTexts;

/** A choice in a form, with its label. Children are `<option>`s. */
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
        <SelectBox {...select} {...control} className={CONTROL_LOOK}>
          {children}
        </SelectBox>
      )}
    </Field>
  );
}
