'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Checkbox } from '@/components/ui/checkbox';
import { showToast } from '@/components/ui/toast';
import type { MeView } from '@/contract/schemas/account';

/** Which mails come about somebody's bookings. */
export function MailSettings({ mails }: Pick<MeView, 'mails'>) {
  const t = useTranslations('settings.mails');
  const { explain } = useRefusal();
  const [kept, setKept] = useState(mails);
  const save = useMutation(
    useTRPC().me.setMails.mutationOptions({
      onSuccess: (me) => setKept(me.mails),
      onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
    }),
  );
  const shown = save.isPending ? save.variables : kept;
  const change = (part: Partial<typeof kept>) => {
    if (!save.isPending) save.mutate({ ...kept, ...part });
  };
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <Checkbox
        label={t('bookings')}
        hint={t('bookingsHint')}
        checked={shown.bookings}
        onChange={(bookings) => change({ bookings })}
      />
      <Checkbox
        label={t('reminders')}
        hint={t('remindersHint')}
        checked={shown.reminders}
        onChange={(reminders) => change({ reminders })}
      />
    </div>
  );
}
