'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import { DateFields } from '@/components/artist/profile/dates/date-fields';
import {
  DATE_KINDS,
  type DateRuleDraft,
  dateProblems,
  dateRuleOf,
  datesDraftOf,
  emptyDates,
  isFine,
  typesHours,
} from '@/components/artist/profile/dates/date-rule-draft';
import { DateSpans } from '@/components/artist/profile/dates/date-spans';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { FormProblem } from '@/components/auth/form-problem';
import { refusalOf } from '@/components/shell/refusal-of';
import { useRefusal } from '@/components/shell/use-refusal';
import { ZoneSelect } from '@/components/shell/zone-select';
import { datesLabel } from '@/components/site/profile/date-labels';
import { Button } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Sheet } from '@/components/ui/sheet';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { DATE_RULE_LABEL_LENGTH } from '@/contract/availability/limits';
import type { AddDateRuleInput, DateRuleView } from '@/contract/schemas/availability';

type DateRuleSheetProps = {
  /** `null` adds one. */
  readonly rule: DateRuleView | null;
  /** What else is planned. */
  readonly others: readonly DateRuleView[];
  readonly today: string;
  /** Throws what the server refused. */
  readonly onSave: (rule: AddDateRuleInput, ruleId: string | null) => Promise<void>;
  readonly onClose: () => void;
};

/** Dates on which it is otherwise than in other weeks: which, and how. */
export function DateRuleSheet({ rule, others, today, onSave, onClose }: DateRuleSheetProps) {
  const t = useTranslations('profileEditor.dates');
  const locale = useLocale();
  const { zone } = useOwnArtist().artist;
  const { explain } = useRefusal();
  const [draft, setDraft] = useState<DateRuleDraft>(() => (rule ? datesDraftOf(rule, zone) : emptyDates(zone)));
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const problems = dateProblems(draft, others, today);
  const change = (part: Partial<DateRuleDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefused(null);
  };

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    const form = event.currentTarget;
    if (!isFine(problems)) focusFirstProblem(form);
    if (isBusy || !isFine(problems)) return;
    setIsBusy(true);
    try {
      await onSave(dateRuleOf(draft), rule?.id ?? null);
      void showToast(t('saved'), { tone: 'ok' });
      onClose();
    } catch (error) {
      setRefused(error);
      focusFirstProblem(form);
    } finally {
      setIsBusy(false);
    }
  }

  const isOverlap = refused !== null && refusalOf(refused).code === 'availability.dates-overlap';
  const sentence = refused === null ? null : explain(refused).sentence;
  const { taken } = problems;
  const takenSentence = taken
    ? t('problem.taken', { name: taken.label || t(`kind.off`), dates: datesLabel(taken, today, locale) })
    : null;
  const datesError = isOverlap
    ? sentence
    : wasTried
      ? problems.dates
        ? t(`problem.${problems.dates}`)
        : takenSentence
      : null;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(rule ? 'editTitle' : 'addTitle')}
      description={t('sheetLead')}
    >
      <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex flex-col gap-5">
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-1.5 font-medium text-sm">{t('what')}</legend>
          {DATE_KINDS.map((kind) => (
            <ChoiceRow key={kind} name="kind" checked={draft.kind === kind} onChoose={() => change({ kind })}>
              <span className="block font-medium">{t(`kind.${kind}`)}</span>
              <span className="block text-muted text-sm">{t(`kindHint.${kind}`)}</span>
            </ChoiceRow>
          ))}
        </fieldset>
        <DateFields days={draft} today={today} error={datesError} onChange={change} />
        {draft.kind === 'travel' ? (
          <>
            <ZoneSelect label={t('zone')} value={draft.zone} onChange={(where) => change({ zone: where })} />
            <Switch
              label={t('ownHours')}
              hint={t('ownHoursHint')}
              checked={draft.hasOwnHours}
              onChange={(hasOwnHours) => change({ hasOwnHours })}
            />
          </>
        ) : null}
        {typesHours(draft) ? (
          <DateSpans
            spans={draft.spans}
            problems={wasTried ? problems.spans : []}
            onChange={(spans) => change({ spans })}
          />
        ) : null}
        <TextField
          label={t('label')}
          hint={t(`labelHint.${draft.kind}`)}
          value={draft.label}
          maxLength={DATE_RULE_LABEL_LENGTH}
          autoComplete="off"
          onChange={(event) => change({ label: event.target.value })}
        />
        <FormProblem sentence={isOverlap ? null : sentence} />
        <Button type="submit" size="large" busy={isBusy}>
          {t('save')}
        </Button>
      </form>
    </Sheet>
  );
}
