'use client';

import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { SelectBox } from '@/components/ui/select-box';

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Whether it narrows anything; said by its weight, not by colour alone. */
  readonly isActive: boolean;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** A choice as small as a word, beside others. Children are `<option>`s. */
export function FilterSelect({ name, label, value, isActive, onChoose, children }: FilterSelectProps) {
  return (
    <SelectBox
      name={name}
      boxClassName="w-fit shrink-0"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className={cn(
        'field-sizing-content min-h-11 max-w-52 rounded-full border ps-4 text-base transition-colors lg:text-[0.9375rem]',
        isActive
          ? 'border-accent bg-accent-soft font-semibold text-ink'
          : 'border-edge bg-raised text-ink hover:bg-sunken',
      )}
    >
      {children}
    </SelectBox>
  );
}
