import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { cn } from '@/components/ui/cn';

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> & {
  readonly icon: LucideIcon;
  /** What it does: its name for screen readers and its title for mice. */
  readonly label: string;
  readonly iconClassName?: string;
};

export function IconButton({ icon: Icon, label, className, iconClassName, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={cn(
        'weak:inline-flex weak:size-11 shrink-0 items-center justify-center rounded-md weak:text-muted transition-colors',
        'hover:bg-ink/7 hover:text-ink active:translate-y-px disabled:opacity-50',
        className,
      )}
    >
      <Icon aria-hidden className={cn('weak:size-5', iconClassName)} />
    </button>
  );
}
