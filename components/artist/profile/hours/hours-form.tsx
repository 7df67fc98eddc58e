'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import { CopySheet } from '@/components/artist/profile/hours/copy-sheet';
import { DayRow } from '@/components/artist/profile/hours/day-row';
import {
  hoursOf,
  isSameWeek,
  isSound,
  problemsOf,
  type WeekDraft,
  weekDraftOf,
  withCopies,
} from '@/components/artist/profile/hours/week-draft';
import { weekdayName } from '@/components/artist/profile/hours/weekday-name';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { FormProblem } from '@/components/auth/form-problem';
import { placeOf } from '@/components/booking/place-of';
import { useTRPCClient } from '@/components/shell/trpc';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import { SLOT_MINUTES } from '@/contract/availability/limits';
import type { ArtistEditView } from '@/contract/schemas/artist';

/** The week's hours. Typed at leisure, saved as a whole. */
export function HoursForm() {
  const t = useTranslations('profileEditor.hours');
  const locale = useLocale();
  const client = useTRPCClient();
  const { hours, slotMinutes, zone } = useOwnArtist().artist;
  const { act, isBusy, problem, forget } = useProfileChange();
  const [typed, setTyped] = useState<WeekDraft | null>(null);
  const [step, setStep] = useState<ArtistEditView['slotMinutes'] | null>(null);
  const [copied, setCopied] = useState<number | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const saved = weekDraftOf(hours);
  const week = typed ?? saved;
  const problems = problemsOf(week);
  const isOther = typed !== null && !(isSound(week) && isSameWeek(week, saved));
  const isChanged = isOther || (step !== null && step !== slotMinutes);

  function change(next: WeekDraft): void {
    setTyped(next);
    forget();
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (!isSound(week)) focusFirstProblem(event.currentTarget);
    if (!isChanged || isBusy || !isSound(week)) return;
    const view = await act({
      send: () => client.artist.setHours.mutate({ hours: hoursOf(week), slotMinutes: step ?? slotMinutes }),
    });
    if (!view) return;
    setWasTried(false);
    setTyped((now) => (now === typed ? null : now));
    setStep((now) => (now === step ? null : now));
    void showToast(t('saved'), { tone: 'ok' });
  }

  function handleCopy(day: number, others: readonly number[]): void {
    change(withCopies(week, day, others));
    setCopied(null);
    void showToast(t('copied', { count: others.length }));
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex max-w-xl flex-col gap-5">
      <p className="text-muted text-sm">
        {t('zone', { place: placeOf(zone) })} {hours.length === 0 ? t('none') : null}
      </p>
      <ul className="divide-y rounded-lg border bg-raised shadow-raised">
        {week.map((_, index) => (
          <DayRow
            key={weekdayName(index, locale)}
            week={week}
            at={index}
            problems={problems[index] ?? []}
            onChange={change}
            onCopy={() => setCopied(index)}
          />
        ))}
      </ul>
      <Select
        label={t('step')}
        hint={t('stepHint')}
        className="max-w-60"
        value={step ?? slotMinutes}
        onChange={(event) => {
          setStep(SLOT_MINUTES.find((one) => one === Number(event.target.value)) ?? null);
          forget();
        }}
      >
        {SLOT_MINUTES.map((one) => (
          <option key={one} value={one}>
            {t('stepOption', { minutes: one })}
          </option>
        ))}
      </Select>
      <FormProblem sentence={problem ?? (wasTried && !isSound(week) ? t('wrong') : null)} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" busy={isBusy} disabled={!isChanged}>
          {t('save')}
        </Button>
        {isChanged ? (
          <>
            <Button
              tone="quiet"
              onClick={() => {
                setTyped(null);
                setStep(null);
                setWasTried(false);
                forget();
              }}
            >
              {t('undo')}
            </Button>
            <p className="text-muted text-sm">{t('unsaved')}</p>
          </>
        ) : null}
      </div>
      {copied === null ? null : (
        <CopySheet day={copied} onCopy={(others) => handleCopy(copied, others)} onClose={() => setCopied(null)} />
      )}
    </form>
  );
}
