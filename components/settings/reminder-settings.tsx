'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Checkbox } from '@/components/ui/checkbox';
import { showToast } from '@/components/ui/toast';
import { REMINDER_MINUTES, type ReminderMinutes } from '@/contract/bookings/reminders';

/** How long before a booking an artist has both sides reminded of it. */
export function ReminderSettings({ minutes }: { readonly minutes: readonly number[] }) {
  const t = useTranslations('settings.reminders');
  const { explain } = useRefusal();
  const [kept, setKept] = useState(() => REMINDER_MINUTES.filter((one) => minutes.includes(one)));
  const save = useMutation(
    useTRPC().artist.setReminders.mutationOptions({
      onSuccess: (saved) => setKept(saved.minutes),
      onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
    }),
  );
  const shown = save.isPending ? save.variables.minutes : kept;
  const choose = (one: ReminderMinutes, on: boolean) => {
    if (!save.isPending)
      save.mutate({ minutes: REMINDER_MINUTES.filter((at) => (at === one ? on : kept.includes(at))) });
  };
  return (
    <fieldset className="max-w-xl">
      <legend className="mb-1 text-muted text-sm">{t('legend')}</legend>
      {REMINDER_MINUTES.map((one) => (
        <Checkbox
          key={one}
          label={t(`before.${one}`)}
          checked={shown.includes(one)}
          onChange={(on) => choose(one, on)}
        />
      ))}
      <p role="status" className="mt-1 text-muted text-sm">
        {shown.length === 0 ? t('none') : null}
      </p>
    </fieldset>
  );
}
