'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { CODE_LENGTH, codeDigits } from '@/components/auth/code-digits';
import { FormProblem } from '@/components/auth/form-problem';
import { useAuthAct } from '@/components/auth/use-auth-act';
import { useLiveStream } from '@/components/realtime/live-provider';
import { leaveAfter } from '@/components/shell/leaving';
import { useTRPCClient } from '@/components/shell/trpc';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { TextField } from '@/components/ui/text-field';

type DeleteAccountSheetProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly email: string;
  readonly isArtist: boolean;
};

/** Says exactly what goes and what stays, then asks for a code from the account's own address. */
export function DeleteAccountSheet({ open, onOpenChange, email, isArtist }: DeleteAccountSheetProps) {
  const t = useTranslations('settings.data.sheet');
  const [wasSent, setWasSent] = useState(false);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t('title')}>
      <div className="flex flex-col gap-6">
        <Facts
          title={t('goes')}
          facts={['login', 'person', 'waiting', ...(isArtist ? (['profile'] as const) : [])]}
          gone
        />
        <Facts title={t('stays')} facts={['talks', 'bookings']} />
        {wasSent ? <CodeForm email={email} /> : <SendCode email={email} onSent={() => setWasSent(true)} />}
      </div>
    </Sheet>
  );
}

type Fact = 'login' | 'person' | 'waiting' | 'profile' | 'talks' | 'bookings';

function Facts({ title, facts, gone = false }: { title: string; facts: readonly Fact[]; gone?: boolean }) {
  const t = useTranslations('settings.data.sheet.facts');
  const Icon = gone ? X : Check;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="flex flex-col gap-2 text-[0.9375rem]">
        {facts.map((fact) => (
          <li key={fact} className="flex gap-2.5">
            <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${gone ? 'text-bad' : 'text-ok'}`} />
            <span>{t(fact)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendCode({ email, onSent }: { readonly email: string; readonly onSent: () => void }) {
  const t = useTranslations('settings.data.sheet');
  const client = useTRPCClient();
  const { isBusy, sentence, run } = useAuthAct();
  const send = async () => {
    if (await run(() => client.auth.requestCode.mutate({ email }))) onSent();
  };
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted text-sm">
        {t.rich('codeLead', { email: () => <bdi className="break-all font-medium text-ink">{email}</bdi> })}
      </p>
      <FormProblem sentence={sentence} />
      <Button tone="plain" size="large" busy={isBusy} onClick={() => void send()}>
        {t('send')}
      </Button>
    </div>
  );
}

function CodeForm({ email }: { readonly email: string }) {
  const t = useTranslations('settings.data.sheet');
  const auth = useTranslations('auth');
  const client = useTRPCClient();
  const { userId: viewerId } = useLiveStream().viewer;
  const { isBusy, sentence, run, forget } = useAuthAct();
  const [code, setCode] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsIncomplete(code.length < CODE_LENGTH);
    if (code.length < CODE_LENGTH) return;
    await run(() => leaveAfter(() => client.me.deleteAccount.mutate({ code }), { next: '/?farewell', viewerId }));
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex flex-col gap-5">
      <TextField
        label={auth('code')}
        hint={t('codeSent', { email })}
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        value={code}
        onChange={(event) => {
          setCode(codeDigits(event.target.value));
          setIsIncomplete(false);
          forget();
        }}
        error={isIncomplete ? auth('problem.code') : undefined}
        inputClassName="min-h-14 text-center font-semibold text-2xl tracking-[0.4em] tabular-nums"
      />
      <FormProblem sentence={sentence} />
      <Button type="submit" size="large" busy={isBusy}>
        {t('delete')}
      </Button>
    </form>
  );
}
