import { cn } from '@/components/ui/cn';
import { initialsOf, tintOf } from '@/components/ui/initials';

const TINTS = ['bg-tint-1', 'bg-tint-2', 'bg-tint-3', 'bg-tint-4', 'bg-tint-5'];

const SIZES = {
  small: 'size-8 text-xs',
  normal: 'size-11 text-sm',
  large: 'size-16 text-xl',
  huge: 'size-20 text-2xl sm:size-24 sm:text-3xl',
};

type AvatarProps = { readonly name: string; readonly size?: keyof typeof SIZES; readonly className?: string };

/** Decoration only: the name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, size = 'normal', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold text-ink/85',
        TINTS[tintOf(name, TINTS.length)],
        SIZES[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
