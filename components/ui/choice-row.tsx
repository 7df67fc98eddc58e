import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type ChoiceRowProps = {
  /** Rows of one name exclude each other. */
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One of several choices, as wide as its list; the whole row takes the press. */
export function ChoiceRow({
  name,
  checked,
  onChoose,
  disabled = false,
  invalid = false,
  describedBy,
  className,
  children,
}: ChoiceRowProps) {
  return (
    <label
      className={cn(
        'flex min-h-11 items-center gap-3 rounded-md border px-3.5 py-2.5 transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
        checked ? 'border-accent bg-accent-soft' : invalid ? 'border-bad bg-raised' : 'border-edge bg-raised',
        disabled ? 'cursor-not-allowed text-muted' : 'cursor-pointer',
        !(disabled || checked) && 'hover:border-muted',
        className,
      )}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={onChoose}
        className="size-4.5 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
