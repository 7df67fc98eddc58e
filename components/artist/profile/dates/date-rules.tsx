'use client';

import { CalendarOff, Clock, type LucideIcon, Pencil, Plane, Plus, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateRuleSheet } from '@/components/artist/profile/dates/date-rule-sheet';
import { useDateRules } from '@/components/artist/profile/dates/use-date-rules';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { FormProblem } from '@/components/auth/form-problem';
import { placeOf } from '@/components/booking/place-of';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { useNow } from '@/components/conversation/time/use-now';
import { type DateKind, datesLabel, hoursLabel, kindOf } from '@/components/site/profile/date-labels';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { MOST_DATE_RULES } from '@/contract/availability/limits';
import type { DateRuleView } from '@/contract/schemas/availability';

/** Which dates are in the sheet; `null` adds some. */
type Editing = { readonly rule: DateRuleView | null };

/** Days off, other hours and travels ahead. */
export function DateRules({ first }: { readonly first: readonly DateRuleView[] }) {
  const t = useTranslations('profileEditor.dates');
  const { zone } = useOwnArtist().artist;
  const today = calendarDay(useNow(), zone);
  const { rules, save, remove, problem } = useDateRules(first);
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <div className="flex max-w-xl flex-col gap-5">
      {rules.length === 0 ? (
        <EmptyState
          icon={CalendarOff}
          title={t('empty.title')}
          body={t('empty.body')}
          className="rounded-lg border border-dashed py-8"
        />
      ) : (
        <ul className="divide-y rounded-lg border bg-raised shadow-raised">
          {rules.map((rule) => (
            <DateRuleRow
              key={rule.id}
              rule={rule}
              today={today}
              onEdit={() => setEditing({ rule })}
              onRemove={() => void remove(rule)}
            />
          ))}
        </ul>
      )}
      <FormProblem sentence={problem} />
      {rules.length < MOST_DATE_RULES ? (
        <Button tone="plain" className="self-start" onClick={() => setEditing({ rule: null })}>
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </Button>
      ) : null}
      {editing ? (
        <DateRuleSheet
          rule={editing.rule}
          others={rules.filter((one) => one.id !== editing.rule?.id)}
          today={today}
          onSave={save}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}

const ICONS: { readonly [Kind in DateKind]: LucideIcon } = { off: CalendarOff, hours: Clock, travel: Plane };

type DateRuleRowProps = {
  readonly rule: DateRuleView;
  readonly today: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function DateRuleRow({ rule, today, onEdit, onRemove }: DateRuleRowProps) {
  const t = useTranslations('profileEditor.dates');
  const locale = useLocale();
  const kind = kindOf(rule);
  const Icon = ICONS[kind];
  const dates = datesLabel(rule, today, locale);
  const name = rule.label || t(`kind.${kind}`);
  const facts = [
    rule.label ? t(`kind.${kind}`) : null,
    kind === 'travel' && rule.zone ? placeOf(rule.zone) : null,
    rule.hours?.length ? hoursLabel(rule.hours) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="flex items-center gap-1 py-2 ps-4 pe-1.5">
      <Icon aria-hidden className="me-2.5 size-5 shrink-0 text-accent" strokeWidth={1.7} />
      <div className="min-w-0 flex-1 py-1 pe-2">
        <p className="break-words font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="text-muted text-sm tabular-nums">{[dates, ...facts].join(' · ')}</p>
      </div>
      <IconButton icon={Pencil} label={t('edit', { name, dates })} onClick={onEdit} iconClassName="size-4.5" />
      <IconButton icon={Trash2} label={t('remove', { name, dates })} onClick={onRemove} iconClassName="size-4.5" />
    </li>
  );
}
