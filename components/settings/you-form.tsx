'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { nameProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { PictureForm } from '@/components/settings/picture-form';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { ZoneSelect } from '@/components/shell/zone-select';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import type { MeView } from '@/contract/schemas/account';

/** Who somebody is here: their picture, their name, and by whose clocks they read. */
export function YouForm({ me }: { readonly me: Pick<MeView, 'name' | 'email' | 'zone' | 'picture'> }) {
  const t = useTranslations('settings.you');
  const common = useTranslations('common');
  const problems = useTranslations('auth.problem');
  const router = useRouter();
  const { explain } = useRefusal();
  const [name, setName] = useState(me.name);
  const [zone, setZone] = useState(me.zone);
  const [saved, setSaved] = useState({ name: me.name, zone: me.zone });
  const [wasTried, setWasTried] = useState(false);
  const update = useMutation(useTRPC().me.update.mutationOptions());
  const wrongName = nameProblem(name);
  const isChanged = name !== saved.name || zone !== saved.zone;

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (wrongName || !isChanged) return;
    update.mutate(
      { name, zone },
      {
        onSuccess: (view) => {
          setName(view.name);
          setSaved({ name: view.name, zone: view.zone });
          void showToast(t('saved'), { tone: 'ok' });
          router.refresh();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex max-w-md flex-col gap-5">
      <PictureForm name={name.trim() || saved.name} picture={me.picture} />
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={wasTried && wrongName ? problems(wrongName) : undefined}
      />
      <TextField
        label={t('email')}
        type="email"
        value={me.email}
        readOnly
        hint={t('emailHint')}
        inputClassName="bg-sunken"
      />
      <ZoneSelect label={common('zone.label')} hint={t('zoneHint')} value={zone} onChange={setZone} />
      <FormProblem sentence={update.error ? explain(update.error).sentence : null} />
      <Button type="submit" busy={update.isPending} disabled={!isChanged} className="self-start">
        {t('save')}
      </Button>
    </form>
  );
}
