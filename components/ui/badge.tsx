import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

const TONES = {
  neutral: 'bg-sunken text-muted border-line',
  accent: 'bg-accent-soft text-accent border-accent/25',
  ok: 'bg-ok-soft text-ok border-ok/25',
  warn: 'bg-warn-soft text-warn border-warn/25',
  bad: 'bg-bad-soft text-bad border-bad/25',
};

export type BadgeTone = keyof typeof TONES;

type BadgeProps = { readonly tone?: BadgeTone; readonly className?: string; readonly children: ReactNode };

/** A short word about something's state. The word says it; the colour only helps. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2.5 py-0.5 font-medium text-xs',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
