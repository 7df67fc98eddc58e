import { LoaderCircle } from 'lucide-react';
import { cn } from '@/components/ui/cn';

type SpinnerProps = { readonly label?: string; readonly className?: string };

/** For first loads and buttons at work only; never over something that can already be shown. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex">
      <LoaderCircle aria-hidden className={cn('weak:size-5 animate-turn', className)} />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
