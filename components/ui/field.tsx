'use client';

import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';

export type FieldControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

export type FieldTexts = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean;
};

type FieldProps = FieldTexts & {
  readonly className?: string | undefined;
  readonly children: (control: FieldControlProps) => ReactNode;
};

/** Label, control, hint and error, tied together for screen readers. The error takes the hint's place: no layout shift for one line. */
export function Field({ label, hint, error, labelHidden = false, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const described = Boolean(hint ?? error);
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium text-sm'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={noteId} role="alert" className="flex items-start gap-1.5 text-bad text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      ) : hint ? (
        <p id={noteId} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
