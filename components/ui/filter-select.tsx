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
  /** Whether it gives way where there is no room, its word cut off; it keeps its width otherwise. */
  readonly yields?: boolean;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** A choice as small as a word, beside others. Children are `<option>`s. */
export function FilterSelect({ name, label, value, isActive, yields = false, onChoose, children }: FilterSelectProps) {
  return (
    <SelectBox
      name={name}
      boxClassName={cn('w-fit max-w-52', yields ? 'min-w-24' : 'shrink-0')}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      // Of a row that scrolls, the browser leaves the one at the edge half out of sight.
      onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      className={cn(
        'field-sizing-content min-h-11 max-w-full scroll-mx-4 rounded-full border ps-4 text-base transition-colors lg:text-[0.9375rem]',
        isActive
          ? 'border-accent bg-accent-soft font-semibold text-ink'
          : 'border-edge bg-raised text-ink hover:bg-sunken',
      )}
    >
      {children}
    </SelectBox>
  );
}
