import { cn } from '@/components/ui/cn';

/** The grey shape of something on its way; give it the size of what comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cn('block animate-breathe weak:rounded-md bg-ink/8', className)} />;
}
