'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { EmailField } from '@/components/auth/email-field';
import { emailProblem, nameProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { signInPath } from '@/components/auth/safe-path';
import { useAuthAct } from '@/components/auth/use-auth-act';
import type { ContactPerson } from '@/components/site/contact/contact-shelf';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { TextField } from '@/components/ui/text-field';

type WhoStepProps = {
  readonly artist: { readonly handle: string; readonly name: string };
  readonly person: ContactPerson;
  readonly onChange: (person: ContactPerson) => void;
  /** Sends the code; throws what the server refused. */
  readonly onRequestCode: () => Promise<unknown>;
  readonly onSent: () => void;
  readonly onBack: () => void;
};

/** Name and e-mail: all that an account needs. */
export function WhoStep({ artist, person, onChange, onRequestCode, onSent, onBack }: WhoStepProps) {
  const t = useTranslations('contact.who');
  const auth = useTranslations('auth.problem');
  const [wasTried, setWasTried] = useState(false);
  const { isBusy, sentence, run } = useAuthAct();
  const wrong = { name: nameProblem(person.name), email: emailProblem(person.email) };
  const problemOf = (field: keyof typeof wrong) => {
    const problem = wasTried ? wrong[field] : undefined;
    return problem && auth(problem);
  };

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (wrong.name || wrong.email) return;
    if (await run(onRequestCode)) onSent();
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <div>
        <h3 className="font-semibold text-xl">{t('title', { name: artist.name })}</h3>
        <p className="mt-1.5 text-muted">{t('lead')}</p>
      </div>
      <TextField
        label={t('name')}
        name="name"
        // The step before had the focus on its button, which is gone.
        autoFocus
        autoComplete="name"
        maxLength={80}
        hint={t('nameHint', { name: artist.name })}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
        error={problemOf('name')}
      />
      <EmailField
        value={person.email}
        onChange={(email) => onChange({ ...person, email })}
        error={problemOf('email')}
      />
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t('submit')}
      </Button>
      <div className="-mx-3 -mb-2 flex flex-wrap justify-between gap-x-4">
        <Button tone="quiet" size="small" onClick={onBack}>
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('back')}
        </Button>
        {/* A whole new page: what was written waits in this tab and comes back with the profile. */}
        <a href={signInPath(`/a/${artist.handle}`)} className={buttonLook('quiet', 'small')}>
          {t('password')}
        </a>
      </div>
    </form>
  );
}
