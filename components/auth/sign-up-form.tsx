'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { signIn } from '@/components/auth/auth-client';
import { CodeStep } from '@/components/auth/code-step';
import { EmailField } from '@/components/auth/email-field';
import { emailProblem, nameProblem, newPasswordProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { goOn } from '@/components/auth/go-on';
import { PasswordField } from '@/components/auth/password-field';
import { withThen } from '@/components/auth/safe-path';
import { useAuthAct } from '@/components/auth/use-auth-act';
import { browserZone } from '@/components/shell/browser-zone';
import { useTRPCClient } from '@/components/shell/trpc';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

type SignUpFormProps = { readonly then: string; readonly wasSent: boolean; readonly hasOutbox: boolean };

type Step = 'password' | 'ask-code' | 'enter-code';

export function SignUpForm({ then, wasSent, hasOutbox }: SignUpFormProps) {
  const t = useTranslations('auth');
  const client = useTRPCClient();
  const [step, setStep] = useState<Step>('password');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { isBusy, sentence, run, forget } = useAuthAct();
  const isByPassword = step === 'password';
  const wrong = {
    name: nameProblem(name),
    email: emailProblem(email),
    password: isByPassword ? newPasswordProblem(password) : undefined,
  };
  const problemOf = (field: keyof typeof wrong) => {
    const problem = wasTried ? wrong[field] : undefined;
    return problem && t(`problem.${problem}`);
  };

  const requestCode = () => client.auth.requestCode.mutate({ email: email.trim(), name, zone: browserZone() });

  async function signUp() {
    await client.auth.signUp.mutate({ name, email: email.trim(), password, zone: browserZone() });
    return signIn({ way: 'password', email: email.trim(), password });
  }

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (wrong.name || wrong.email || wrong.password) return;
    if (isByPassword) {
      if (await run(signUp)) goOn(then);
    } else if (await run(requestCode)) setStep('enter-code');
  }

  function turnTo(next: Step): void {
    forget();
    setWasTried(false);
    setStep(next);
  }

  if (step === 'enter-code') {
    return (
      <CodeStep
        email={email}
        onSignedIn={() => goOn(then)}
        hasOutbox={hasOutbox}
        onResend={requestCode}
        onOtherEmail={() => turnTo('ask-code')}
      />
    );
  }
  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <div>
        <h1 className="font-semibold text-2xl">{t('signUp.title')}</h1>
        <p className="mt-1.5 text-muted">{t('signUp.lead')}</p>
      </div>
      <TextField
        label={t('signUp.name')}
        name="name"
        autoComplete="name"
        maxLength={80}
        hint={t('signUp.nameHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={problemOf('name')}
      />
      <EmailField
        value={email}
        onChange={setEmail}
        error={problemOf('email')}
        {...(isByPassword ? {} : { hint: t('signUp.codeHint') })}
      />
      {isByPassword ? (
        <PasswordField
          autoComplete="new-password"
          hint={t('signUp.passwordHint')}
          value={password}
          onChange={setPassword}
          error={problemOf('password')}
        />
      ) : null}
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t(isByPassword ? 'signUp.submit' : 'signUp.codeSubmit')}
      </Button>
      <Button tone="plain" size="large" onClick={() => turnTo(isByPassword ? 'ask-code' : 'password')}>
        {t(isByPassword ? 'signUp.byCode' : 'signUp.byPassword')}
      </Button>
      <p className="text-center text-muted text-sm">
        {t('signUp.haveAccount')}{' '}
        <Link
          href={wasSent ? withThen('/sign-in', then) : '/sign-in'}
          className="inline-block py-3 font-medium text-accent underline"
        >
          {t('signUp.toSignIn')}
        </Link>
      </p>
    </form>
  );
}
