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

// What is typed has a direction of its own, but its button stays where the page has it: the room for it is the page's affair.
const ROOM_FOR_END =
  'ltr:[--room-left:0.75rem] ltr:[--room-right:3rem] rtl:[--room-left:3rem] rtl:[--room-right:0.75rem]';
const BESIDE_END = 'pl-(--room-left) pr-(--room-right)';

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
        <span className={cn('relative block', end && ROOM_FOR_END)}>
          <input dir="auto" {...input} {...control} className={cn(CONTROL_LOOK, end && BESIDE_END, inputClassName)} />
          {end ? <span className="absolute inset-y-0 end-0 flex items-center">{end}</span> : null}
        </span>
      )}
    </Field>
  );
}
