'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { signIn } from '@/components/auth/auth-client';
import { CODE_LENGTH, codeDigits } from '@/components/auth/code-digits';
import { FormProblem } from '@/components/auth/form-problem';
import { useAuthAct } from '@/components/auth/use-auth-act';
import { useCountdown } from '@/components/auth/use-countdown';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';

const RESEND_AFTER_SECONDS = 30;

type CodeStepProps = {
  readonly email: string;
  /** The code was right: this browser is signed in from now on. */
  readonly onSignedIn: () => void;
  /** `h3` inside a sheet, which has a title of its own. */
  readonly titleAs?: 'h1' | 'h3';
  readonly hasOutbox: boolean;
  /** Sends another code; throws what the server refused. */
  readonly onResend: () => Promise<unknown>;
  readonly onOtherEmail: () => void;
};

/** The six digits from the e-mail. The last digit submits; a whole e-mail may be pasted. */
export function CodeStep({
  email,
  onSignedIn,
  titleAs: Title = 'h1',
  hasOutbox,
  onResend,
  onOtherEmail,
}: CodeStepProps) {
  const t = useTranslations('auth');
  const [code, setCode] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const { isBusy, sentence, run, forget } = useAuthAct();
  const { left, restart } = useCountdown(RESEND_AFTER_SECONDS);

  async function check(digits: string): Promise<void> {
    setIsIncomplete(digits.length < CODE_LENGTH);
    if (digits.length < CODE_LENGTH) return;
    if (await run(() => signIn({ way: 'code', email: email.trim(), code: digits }))) onSignedIn();
  }

  function handleType(text: string): void {
    const digits = codeDigits(text);
    setCode(digits);
    setIsIncomplete(false);
    forget();
    if (digits.length === CODE_LENGTH && digits !== code) void check(digits);
  }

  async function handleResend(): Promise<void> {
    if (await run(onResend)) {
      restart();
      void showToast(t('codeStep.resent'), { tone: 'ok' });
    }
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    void check(code);
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <div>
        <Title className={Title === 'h1' ? 'font-semibold text-2xl' : 'font-semibold text-xl'}>
          {t('codeStep.title')}
        </Title>
        <p className="mt-1.5 text-muted">
          {t.rich('codeStep.lead', {
            email: () => <bdi className="break-all font-medium text-ink">{email.trim()}</bdi>,
          })}
        </p>
      </div>
      <TextField
        label={t('code')}
        name="code"
        // The one thing to do on this step.
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        value={code}
        onChange={(event) => handleType(event.target.value)}
        error={isIncomplete ? t('problem.code') : undefined}
        inputClassName="min-h-14 text-center font-semibold text-2xl tracking-[0.4em] tabular-nums"
      />
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t('codeStep.submit')}
      </Button>
      <div className="flex flex-wrap justify-between gap-x-4">
        <Button tone="quiet" size="small" className="-ms-3" onClick={onOtherEmail}>
          {t('codeStep.otherEmail')}
        </Button>
        <Button tone="quiet" size="small" className="-me-3 tabular-nums" disabled={left > 0} onClick={handleResend}>
          {left > 0 ? t('codeStep.resendIn', { seconds: left }) : t('codeStep.resend')}
        </Button>
      </div>
      {hasOutbox ? (
        <p className="rounded-md bg-sunken px-3.5 py-3 text-muted text-sm">
          {t.rich('codeStep.devHint', {
            link: (words) => (
              <a href="/dev/outbox" target="_blank" rel="noreferrer" className="font-medium text-accent underline">
                {words}
              </a>
            ),
          })}
        </p>
      ) : null}
    </form>
  );
}
