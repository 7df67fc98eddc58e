'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DateRuleDraft } from '@/components/artist/profile/dates/date-rule-draft';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { ProblemLine } from '@/components/ui/problem-line';

type Days = Pick<DateRuleDraft, 'firstDay' | 'lastDay'>;

type DateFieldsProps = {
  readonly days: Days;
  readonly today: string;
  readonly error: string | null;
  readonly onChange: (days: Partial<Days>) => void;
};

/** From which day to which; what is wrong with them is said below both. */
export function DateFields({ days, today, error, onChange }: DateFieldsProps) {
  const t = useTranslations('profileEditor.dates');
  const id = useId();
  const field = (name: keyof Days, min: string) => (
    <label className="flex min-w-0 flex-1 flex-col gap-1.5 font-medium text-sm">
      {t(name)}
      <input
        type="date"
        min={min}
        value={days[name]}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={id}
        onChange={(event) => onChange({ [name]: event.target.value })}
        className={cn(CONTROL_LOOK, 'min-w-0 font-normal tabular-nums')}
      />
    </label>
  );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-3">
        {field('firstDay', today)}
        {field('lastDay', days.firstDay || today)}
      </div>
      <div id={id} className="text-sm">
        {error === null ? <p className="text-muted">{t('lastDayHint')}</p> : <ProblemLine>{error}</ProblemLine>}
      </div>
    </div>
  );
}
