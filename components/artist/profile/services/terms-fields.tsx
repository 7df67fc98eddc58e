'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { AT_ONCE, isUsual, type TermsDraft } from '@/components/artist/profile/services/terms-draft';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { DESCRIPTION_LENGTH } from '@/contract/availability/limits';

type TermsFieldsProps = {
  readonly draft: TermsDraft;
  readonly onChange: (change: Partial<TermsDraft>) => void;
};

const DAY_MINUTES = 24 * 60;
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
const NOTICES = [0, 60, 120, 240, 720, ...[1, 2, 3, 5, 7, 14, 30].map((days) => days * DAY_MINUTES)];
const WINDOWS = [14, 30, 60, 90, 180, 365, 730];
const LIMITS = [1, 2, 3, 4, 5, 6, 8, 10];

/** What the lists do not have, but the service does, is in its place among them. */
const withOwn = (list: readonly number[], own: string): readonly number[] =>
  own === '' || list.includes(Number(own)) ? list : [...list, Number(own)].sort((a, b) => a - b);

/** Description, buffers, notice and so on. Folded as long as all is as usual. */
export function TermsFields({ draft, onChange }: TermsFieldsProps) {
  const t = useTranslations('profileEditor.services.terms');
  const duration = useDurationLabel();
  const [isOpen] = useState(!isUsual(draft));
  const minutesOrNone = (minutes: number) => (minutes === 0 ? t('none') : duration(minutes));
  const ahead = (minutes: number) =>
    minutes >= DAY_MINUTES ? t('days', { count: Math.round(minutes / DAY_MINUTES) }) : minutesOrNone(minutes);
  const choice = (
    name: Exclude<keyof TermsDraft, 'description' | 'isInstant'>,
    list: readonly number[],
    labelOf: (value: number) => string,
    first?: ReactNode,
  ) => (
    <Select label={t(name)} value={draft[name]} onChange={(event) => onChange({ [name]: event.target.value })}>
      {first}
      {withOwn(list, draft[name]).map((value) => (
        <option key={value} value={value}>
          {labelOf(value)}
        </option>
      ))}
    </Select>
  );
  return (
    <details open={isOpen} className="group rounded-md border open:pb-4">
      <summary className="flex min-h-11 list-none items-center justify-between gap-3 rounded-md px-3.5 font-medium text-[0.9375rem] [&::-webkit-details-marker]:hidden">
        <span>
          {t('title')}
          <span className="block font-normal text-muted text-sm group-open:hidden">{t('lead')}</span>
        </span>
        <ChevronDown aria-hidden className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 px-3.5 pt-2">
        <TextArea
          label={t('description')}
          hint={t('descriptionHint')}
          value={draft.description}
          maxLength={DESCRIPTION_LENGTH}
          onChange={(event) => onChange({ description: event.target.value })}
        />
        <div className="flex flex-col gap-1.5">
          <Select
            label={t('isInstant')}
            value={draft.isInstant}
            onChange={(event) => onChange({ isInstant: event.target.value })}
          >
            <option value="">{t('byRequest')}</option>
            <option value={AT_ONCE}>{t('atOnce')}</option>
          </Select>
          <p className="text-muted text-sm">{t('instantHint')}</p>
        </div>
        <div className="flex flex-col gap-1.5">
          <div className="grid grid-cols-2 items-end gap-3">
            {choice('bufferBeforeMinutes', BUFFERS, minutesOrNone)}
            {choice('bufferAfterMinutes', BUFFERS, minutesOrNone)}
          </div>
          <p className="text-muted text-sm">{t('bufferHint')}</p>
        </div>
        <div className="grid grid-cols-2 items-end gap-3">
          {choice('noticeMinutes', NOTICES, ahead)}
          {choice('windowDays', WINDOWS, (days) => t('days', { count: days }))}
        </div>
        {choice('perDayLimit', LIMITS, (count) => t('limit', { count }), <option value="">{t('noLimit')}</option>)}
      </div>
    </details>
  );
}
