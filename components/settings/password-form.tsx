'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { newPasswordProblem } from '@/components/auth/entry-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { PasswordField } from '@/components/auth/password-field';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { MeView } from '@/contract/schemas/account';

/** Changes a password, or sets the first one. What was typed stays until it is saved. */
export function PasswordForm({ email, hasPassword }: Pick<MeView, 'email' | 'hasPassword'>) {
  const t = useTranslations('settings.password');
  const { current, next, setCurrent, setNext, problems, refusal, isBusy, submit } = usePasswordForm(hasPassword);
  return (
    <form noValidate onSubmit={submit} className="flex max-w-md flex-col gap-5">
      {/* Tells a password manager whose password this is. */}
      <input name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword ? (
        <PasswordField
          label={t('current')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={problems.current}
        />
      ) : null}
      <PasswordField
        label={t('next')}
        autoComplete="new-password"
        hint={t('nextHint')}
        value={next}
        onChange={setNext}
        error={problems.next}
      />
      <FormProblem sentence={refusal} />
      <p className="text-muted text-sm">{t('endsOthers')}</p>
      <Button type="submit" busy={isBusy} className="self-start">
        {t(hasPassword ? 'change' : 'set')}
      </Button>
    </form>
  );
}

function usePasswordForm(hasPassword: boolean) {
  const t = useTranslations('settings.password');
  const entry = useTranslations('auth.problem');
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { explain } = useRefusal();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasTried, setWasTried] = useState(false);

  const save = useMutation(
    trpc.me.setPassword.mutationOptions({
      onSuccess: ({ revoked }) => {
        setCurrent('');
        setNext('');
        setWasTried(false);
        void showToast(t('changed', { count: revoked }), { tone: 'ok' });
      },
      // Also after a refusal: another tab may have set or changed it, and then this form asks for something else.
      onSettled: () => {
        router.refresh();
        return queries.invalidateQueries({ queryKey: trpc.sessions.list.queryKey() });
      },
    }),
  );
  const failure = save.error ? explain(save.error) : null;
  const isWrong = failure?.code === 'auth.wrong-credentials';
  const isMissing = hasPassword && current === '';
  const nextProblem = newPasswordProblem(next);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (isMissing || nextProblem) return;
    save.mutate(hasPassword ? { current, next } : { next });
  }

  return {
    current,
    next,
    // A refusal is about what was sent, not about what is being typed now.
    setCurrent: (value: string) => {
      setCurrent(value);
      if (isWrong) save.reset();
    },
    setNext,
    problems: {
      current: isWrong ? t('wrongCurrent') : wasTried && isMissing ? entry('passwordMissing') : undefined,
      next: wasTried && nextProblem ? entry(nextProblem) : undefined,
    },
    refusal: failure && !isWrong ? failure.sentence : null,
    isBusy: save.isPending,
    submit,
  };
}
