'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { WEEKDAYS } from '@/components/artist/profile/hours/week-draft';
import { weekdayName } from '@/components/artist/profile/hours/weekday-name';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Sheet } from '@/components/ui/sheet';

type CopySheetProps = {
  /** Monday is 0. */
  readonly day: number;
  readonly onCopy: (others: readonly number[]) => void;
  readonly onClose: () => void;
};

const DAYS = WEEKDAYS.map((weekday) => weekday - 1);
const WORKDAYS = DAYS.slice(0, 5);

/** Which days are to have the hours of this one. */
export function CopySheet({ day, onCopy, onClose }: CopySheetProps) {
  const t = useTranslations('profileEditor.hours');
  const locale = useLocale();
  const others = DAYS.filter((one) => one !== day);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const choose = (days: readonly number[]) => setChosen(others.filter((one) => days.includes(one)));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('copyTitle', { day: weekdayName(day, locale) })}
      description={t('copyLead')}
    >
      <div className="flex flex-wrap gap-2">
        <Button tone="plain" size="small" onClick={() => choose(WORKDAYS)}>
          {t('copyWeekdays')}
        </Button>
        <Button tone="plain" size="small" onClick={() => choose(DAYS)}>
          {t('copyAll')}
        </Button>
      </div>
      <div className="my-3">
        {others.map((one) => (
          <Checkbox
            key={one}
            label={weekdayName(one, locale)}
            checked={chosen.includes(one)}
            onChange={(isChosen) => setChosen(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
      <Button size="large" disabled={chosen.length === 0} onClick={() => onCopy(chosen)}>
        {t('copyThis')}
      </Button>
    </Sheet>
  );
}
