import { cn } from '@/components/ui/cn';

export type ButtonTone = 'accent' | 'plain' | 'quiet' | 'bad';
export type ButtonSize = 'normal' | 'small' | 'large';

const TONES: Record<ButtonTone, string> = {
  accent: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-edge bg-raised text-ink hover:bg-sunken',
  quiet: 'weak:text-ink hover:bg-ink/7',
  bad: 'border border-bad/50 bg-raised text-bad hover:bg-bad-soft',
};

// Small is small for mice only: fingers keep their 44 px.
const SIZES: Record<ButtonSize, string> = {
  normal: 'weak:min-h-11 weak:px-4 weak:text-[0.9375rem]',
  small: 'weak:min-h-11 weak:px-3 weak:text-sm lg:weak:min-h-9',
  large: 'weak:min-h-12 weak:px-6 weak:text-base',
};

/** The look of a button, for links that lead somewhere and buttons that do something alike. */
export const buttonLook = (tone: ButtonTone = 'accent', size: ButtonSize = 'normal', className?: string): string =>
  cn(
    'weak:inline-flex select-none items-center justify-center gap-2 rounded-md weak:font-medium transition-colors',
    'active:translate-y-px disabled:opacity-55 aria-disabled:opacity-55',
    TONES[tone],
    SIZES[size],
    className,
  );
