import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ProblemLineProps = { readonly id?: string; readonly children: ReactNode };

/** What is wrong and what to do about it; read out as it appears. */
export function ProblemLine({ id, children }: ProblemLineProps) {
  return (
    <p id={id} role="alert" className="flex items-start gap-1.5 text-bad text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}
