'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { signIn } from '@/components/auth/auth-client';
import { CodeStep } from '@/components/auth/code-step';
import { EmailField } from '@/components/auth/email-field';
import { emailProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { goOn } from '@/components/auth/go-on';
import { PasswordField } from '@/components/auth/password-field';
import { withThen } from '@/components/auth/safe-path';
import { useAuthAct } from '@/components/auth/use-auth-act';
import { useTRPCClient } from '@/components/shell/trpc';
import { Button } from '@/components/ui/button';

type SignInFormProps = {
  readonly then: string;
  /** Whether the person was sent here by a page that needs an account. */
  readonly wasSent: boolean;
  readonly hasOutbox: boolean;
};

type Step = 'password' | 'ask-code' | 'enter-code';

export function SignInForm({ then, wasSent, hasOutbox }: SignInFormProps) {
  const t = useTranslations('auth');
  const client = useTRPCClient();
  const [step, setStep] = useState<Step>('password');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { isBusy, sentence, run, forget } = useAuthAct();
  const isByPassword = step === 'password';
  const wrongEmail = emailProblem(email);

  const requestCode = () => client.auth.requestCode.mutate({ email: email.trim() });

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (wrongEmail || (isByPassword && password === '')) return;
    if (isByPassword) {
      if (await run(() => signIn({ way: 'password', email: email.trim(), password }))) goOn(then);
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
        <h1 className="font-semibold text-2xl">{t('signIn.title')}</h1>
        <p className="mt-1.5 text-muted">
          {isByPassword ? t(wasSent ? 'signIn.required' : 'signIn.lead') : t('signIn.codeLead')}
        </p>
      </div>
      <EmailField
        value={email}
        onChange={setEmail}
        error={wasTried && wrongEmail ? t(`problem.${wrongEmail}`) : undefined}
      />
      {isByPassword ? (
        <PasswordField
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={wasTried && password === '' ? t('problem.passwordMissing') : undefined}
        />
      ) : null}
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t(isByPassword ? 'signIn.submit' : 'signIn.sendCode')}
      </Button>
      <Button tone="plain" size="large" onClick={() => turnTo(isByPassword ? 'ask-code' : 'password')}>
        {t(isByPassword ? 'signIn.byCode' : 'signIn.byPassword')}
      </Button>
      <p className="text-center text-muted text-sm">
        {t('signIn.noAccount')}{' '}
        <Link
          href={wasSent ? withThen('/sign-up', then) : '/sign-up'}
          className="inline-block py-3 font-medium text-accent underline"
        >
          {t('signIn.toSignUp')}
        </Link>
      </p>
    </form>
  );
}
