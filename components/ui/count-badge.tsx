import { cn } from '@/components/ui/cn';

const MOST_SHOWN = 99;

type CountBadgeProps = { readonly count: number; readonly label: string; readonly className?: string };

/** An unread count; nothing at zero. `label` says it in words. */
export function CountBadge({ count, label, className }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-[0.6875rem] text-on-accent tabular-nums',
        className,
      )}
    >
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
