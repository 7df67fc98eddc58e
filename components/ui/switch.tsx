'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';

type SwitchProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly className?: string;
};

/** Something that is on or off at once, without a button to save it. The platform's own checkbox, in other clothes. */
export function Switch({ label, hint, checked, onChange, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={className}>
      <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 font-medium">
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className={cn(
            'relative h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors',
            'before:absolute before:start-0.75 before:top-0.75 before:size-5 before:rounded-full before:bg-edge before:transition',
            'checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-on-accent rtl:checked:before:-translate-x-5',
            // Where the system's colours are forced, the knob's place still tells.
            'forced-colors:before:bg-[CanvasText]',
          )}
        />
        {label}
      </label>
      {hint ? (
        <p id={id} className="mt-0.5 ps-15 text-muted text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
