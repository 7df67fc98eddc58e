import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type BubbleProps = {
  readonly own: boolean;
  readonly opensGroup: boolean;
  readonly closesGroup: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** The paper that words stand on. Corners towards the sender's side tell where a group begins and ends. */
export function Bubble({ own, opensGroup, closesGroup, className, children }: BubbleProps) {
  return (
    <div
      className={cn(
        'relative w-fit min-w-0 max-w-full rounded-xl px-3.5 py-2 weak:text-[0.9375rem] leading-snug weak:shadow-raised',
        own ? 'weak:bg-own' : 'weak:bg-raised',
        own && !opensGroup && 'rounded-se-sm',
        own && !closesGroup && 'rounded-ee-sm',
        !own && !opensGroup && 'rounded-ss-sm',
        !own && !closesGroup && 'rounded-es-sm',
        className,
      )}
    >
      {children}
    </div>
  );
}
