'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Whether it narrows anything; said by its weight, not by colour alone. */
  readonly isActive: boolean;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** A filter as small as a word: the platform's own picker behind it. */
export function FilterSelect({ name, label, value, isActive, onChoose, children }: FilterSelectProps) {
  return (
    <span className="relative inline-flex shrink-0">
      <select
        name={name}
        aria-label={label}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className={cn(
          'field-sizing-content min-h-11 max-w-52 appearance-none truncate rounded-full border ps-4 pe-9 text-base transition-colors lg:text-[0.9375rem]',
          isActive
            ? 'border-accent bg-accent-soft font-semibold text-ink'
            : 'border-edge bg-raised text-ink hover:bg-sunken',
        )}
      >
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3.5 my-auto size-4 text-muted" />
    </span>
  );
}
