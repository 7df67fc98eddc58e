import { useTranslations } from 'next-intl';
import type { Step } from '@/components/booking/request-steps/steps';
import { cn } from '@/components/ui/cn';

type StepProgressProps = { readonly step: Step; readonly steps: readonly Step[] };

/** How far it is: in words, and as a line of parts. */
export function StepProgress({ step, steps }: StepProgressProps) {
  const t = useTranslations('requestSteps');
  const at = steps.indexOf(step);
  return (
    <div className="flex flex-col gap-2">
      <p aria-live="polite" className="text-muted text-sm tabular-nums">
        {t('progress', { step: at + 1, steps: steps.length })}
      </p>
      <div aria-hidden className="flex gap-1">
        {steps.map((one, index) => (
          <span
            key={one}
            className={cn('h-1 flex-1 rounded-full transition-colors', index <= at ? 'bg-accent' : 'bg-line')}
          />
        ))}
      </div>
    </div>
  );
}
