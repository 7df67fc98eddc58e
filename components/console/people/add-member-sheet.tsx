'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { consoleKeys } from '@/components/console/console-keys';
import { memberPath } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { looksLikeEmail } from '@/components/console/people/looks-like-email';
import { goShallow } from '@/components/conversation/shallow-link';
import { useTRPCClient } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { ProblemLine } from '@/components/ui/problem-line';
import { Sheet } from '@/components/ui/sheet';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import type { MembershipRole } from '@/contract/schemas/account';

const ROLES: readonly MembershipRole[] = ['staff', 'artist', 'admin'];
const NAME_LENGTH = 80;
const EMAIL_LENGTH = 254;

type AddMemberSheetProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** Somebody joins the team by their address; they hear of it by e-mail. */
export function AddMemberSheet({ open, onOpenChange }: AddMemberSheetProps) {
  const t = useTranslations('console.people.adding');
  const { studio } = useConsole();
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t('title', { studio: studio.name })} description={t('lead')}>
      <AddMemberForm onDone={() => onOpenChange(false)} />
    </Sheet>
  );
}

function AddMemberForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('console.people.adding');
  const people = useTranslations('console.people');
  const { explain } = useRefusal();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<MembershipRole>('staff');
  const [isWrong, setIsWrong] = useState(false);
  const { mutate, isPending, error } = useAdding(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    setIsWrong(!looksLikeEmail(address));
    if (looksLikeEmail(address)) mutate({ email: address, name: name.trim(), role });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        dir="ltr"
        maxLength={EMAIL_LENGTH}
        error={isWrong ? t('emailWrong') : undefined}
        value={email}
        onChange={(event) => {
          setEmail(event.target.value);
          setIsWrong(false);
        }}
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="off"
        maxLength={NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium text-sm">{t('role')}</legend>
        {ROLES.map((one) => (
          <ChoiceRow key={one} name="role" checked={one === role} onChoose={() => setRole(one)}>
            <span className="block font-medium">{people(`role.${one}`)}</span>
            <span className="block text-muted text-sm">{people(`may.${one}`)}</span>
          </ChoiceRow>
        ))}
      </fieldset>
      {error ? <ProblemLine>{explain(error).sentence}</ProblemLine> : null}
      <Button type="submit" size="large" busy={isPending}>
        {t('add')}
      </Button>
    </form>
  );
}

type Newcomer = { readonly email: string; readonly name: string; readonly role: MembershipRole };

function useAdding(onDone: () => void) {
  const t = useTranslations('console.people.adding');
  const client = useTRPCClient();
  const cache = useQueryClient();
  const { studio } = useConsole();
  return useMutation({
    mutationFn: ({ email, name, role }: Newcomer) =>
      client.console.addMember.mutate({ studioId: studio.id, email, role, ...(name === '' ? {} : { name }) }),
    onSuccess: async ({ userId }, { email }) => {
      onDone();
      void showToast(t('added', { email }), { tone: 'ok' });
      await cache.invalidateQueries({ queryKey: consoleKeys.people(studio.id) });
      goShallow(memberPath(userId));
    },
  });
}
