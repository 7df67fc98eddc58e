'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { signIn } from '@/components/auth/auth-client';
import { EmailField } from '@/components/auth/email-field';
import { emailProblem, nameProblem, newPasswordProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { goOn } from '@/components/auth/go-on';
import { PasswordField } from '@/components/auth/password-field';
import { useAuthAct } from '@/components/auth/use-auth-act';
import { browserZone } from '@/components/shell/browser-zone';
import { useTRPCClient } from '@/components/shell/trpc';
import { ZoneSelect } from '@/components/shell/zone-select';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

const DURATIONS_MINUTES = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];

const EMPTY = {
  studioName: '',
  name: '',
  email: '',
  password: '',
  zone: 'UTC',
  takesBookings: false,
  city: '',
  serviceName: '',
  durationMinutes: 60,
};
type Entries = typeof EMPTY;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-5 border-t pt-6">
      <legend className="float-start w-full pb-1 font-semibold text-lg">{title}</legend>
      {children}
    </fieldset>
  );
}

/** What is missing or wrong, by field; keys of `auth.problem` and `setup.problem`. */
function problemsOf(entries: Entries) {
  const asArtist = entries.takesBookings;
  return {
    studioName: entries.studioName.trim() === '' ? ('studioName' as const) : undefined,
    name: nameProblem(entries.name),
    email: emailProblem(entries.email),
    password: newPasswordProblem(entries.password),
    city: asArtist && entries.city.trim() === '' ? ('city' as const) : undefined,
    serviceName: asArtist && entries.serviceName.trim() === '' ? ('service' as const) : undefined,
  };
}

const setupInput = (token: string, entries: Entries) => {
  const { takesBookings, city, serviceName, durationMinutes, email, ...rest } = entries;
  const artist = takesBookings ? { artist: { city, serviceName, durationMinutes } } : {};
  return { ...rest, ...artist, token, email: email.trim() };
};

export function SetupForm({ token }: { readonly token: string }) {
  const t = useTranslations('setup');
  const auth = useTranslations('auth');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const [entries, setEntries] = useState(EMPTY);
  const [wasTried, setWasTried] = useState(false);
  const { isBusy, sentence, run } = useAuthAct();
  const set = <Key extends keyof Entries>(key: Key, value: Entries[Key]) =>
    setEntries((current) => ({ ...current, [key]: value }));

  // Only the browser knows where it is, so the zone comes after hydration.
  useEffect(() => setEntries((current) => ({ ...current, zone: browserZone() })), []);

  const wrong = problemsOf(entries);
  const ofAccount = (problem: typeof wrong.name | typeof wrong.email | typeof wrong.password) =>
    wasTried && problem ? auth(`problem.${problem}`) : undefined;
  const ofStudio = (problem: typeof wrong.studioName | typeof wrong.city | typeof wrong.serviceName) =>
    wasTried && problem ? t(`problem.${problem}`) : undefined;

  async function complete() {
    await client.setup.complete.mutate(setupInput(token, entries));
    return signIn({ way: 'password', email: entries.email.trim(), password: entries.password });
  }

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    if (await run(complete)) goOn('/conversations');
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">{t('title')}</h1>
        <p className="mt-1.5 text-muted">{t('lead')}</p>
      </div>
      <Group title={t('studio')}>
        <TextField
          label={t('studioName')}
          name="studio"
          autoComplete="organization"
          maxLength={80}
          value={entries.studioName}
          onChange={(event) => set('studioName', event.target.value)}
          error={ofStudio(wrong.studioName)}
        />
        <ZoneSelect label={common('zone.label')} value={entries.zone} onChange={(zone) => set('zone', zone)} />
      </Group>
      <Group title={t('you')}>
        <TextField
          label={t('name')}
          name="name"
          autoComplete="name"
          maxLength={80}
          value={entries.name}
          onChange={(event) => set('name', event.target.value)}
          error={ofAccount(wrong.name)}
        />
        <EmailField value={entries.email} onChange={(email) => set('email', email)} error={ofAccount(wrong.email)} />
        <PasswordField
          autoComplete="new-password"
          hint={t('passwordHint')}
          value={entries.password}
          onChange={(password) => set('password', password)}
          error={ofAccount(wrong.password)}
        />
      </Group>
      <Group title={t('bookings')}>
        <Checkbox
          label={t('takeBookings')}
          hint={t('takeBookingsHint')}
          checked={entries.takesBookings}
          onChange={(takesBookings) => set('takesBookings', takesBookings)}
        />
        {entries.takesBookings ? (
          <>
            <TextField
              label={t('city')}
              name="city"
              autoComplete="address-level2"
              maxLength={80}
              value={entries.city}
              onChange={(event) => set('city', event.target.value)}
              error={ofStudio(wrong.city)}
            />
            <TextField
              label={t('service')}
              name="service"
              maxLength={80}
              hint={t('serviceExample')}
              value={entries.serviceName}
              onChange={(event) => set('serviceName', event.target.value)}
              error={ofStudio(wrong.serviceName)}
            />
            <Select
              label={t('duration')}
              value={entries.durationMinutes}
              onChange={(event) => set('durationMinutes', Number(event.target.value))}
            >
              {DURATIONS_MINUTES.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t('minutes', { minutes })}
                </option>
              ))}
            </Select>
          </>
        ) : null}
      </Group>
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t('submit')}
      </Button>
    </form>
  );
}
