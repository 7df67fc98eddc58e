import { useTranslations } from 'next-intl';
import { STEPS, type Step } from '@/components/booking/request-steps/steps';
import { cn } from '@/components/ui/cn';

/** How far it is: in words, and as a line of parts. */
export function StepProgress({ step }: { readonly step: Step }) {
  const t = useTranslations('requestSteps');
  const at = STEPS.indexOf(step);
  return (
    <div className="flex flex-col gap-2">
      <p aria-live="polite" className="text-muted text-sm tabular-nums">
        {t('progress', { step: at + 1, steps: STEPS.length })}
      </p>
      <div aria-hidden className="flex gap-1">
        {STEPS.map((one, index) => (
          <span
            key={one}
            className={cn('h-1 flex-1 rounded-full transition-colors', index <= at ? 'bg-accent' : 'bg-line')}
          />
        ))}
      </div>
    </div>
  );
}
