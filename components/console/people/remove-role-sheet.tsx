'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { consoleKeys } from '@/components/console/console-keys';
import { VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { goShallow } from '@/components/conversation/shallow-link';
import { useTRPCClient } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import { Sheet } from '@/components/ui/sheet';
import { showToast } from '@/components/ui/toast';
import type { MembershipRole } from '@/contract/schemas/account';
import type { MemberView } from '@/contract/schemas/console-views';

type RemoveRoleSheetProps = {
  readonly member: MemberView;
  /** `null` is closed. */
  readonly role: MembershipRole | null;
  readonly onClose: () => void;
};

/** Asked before, not undone after: with the role go the conversations that somebody was given. */
export function RemoveRoleSheet({ member, role, onClose }: RemoveRoleSheetProps) {
  const t = useTranslations('console.people.removal');
  // Stays while the sheet moves away.
  const [shown, setShown] = useState<MembershipRole>('staff');
  if (role !== null && role !== shown) setShown(role);
  const { mutate, isPending, error, reset } = useRemoval(member, onClose);
  const { explain } = useRefusal();
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Sheet
      open={role !== null}
      onOpenChange={(open) => !open && close()}
      title={t(`title.${shown}`, { name: member.name })}
      description={t('lead', { name: member.name, count: member.given })}
    >
      <div className="flex flex-col gap-4">
        {error ? <ProblemLine>{explain(error).sentence}</ProblemLine> : null}
        <div className="flex flex-col gap-2 sm:flex-row-reverse">
          <Button tone="bad" busy={isPending} onClick={() => mutate(shown)}>
            {t('confirm')}
          </Button>
          <Button tone="plain" onClick={close}>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function useRemoval({ userId, name, roles }: MemberView, onDone: () => void) {
  const t = useTranslations('console.people.removal');
  const client = useTRPCClient();
  const cache = useQueryClient();
  const { studio } = useConsole();
  return useMutation({
    mutationFn: (role: MembershipRole) => client.console.removeMember.mutate({ studioId: studio.id, userId, role }),
    onSuccess: (_, role) => {
      onDone();
      if (roles.every((one) => one === role)) goShallow(VIEW_PATHS.people);
      void showToast(t('done', { name }), { tone: 'ok' });
      return cache.invalidateQueries({ queryKey: consoleKeys.people(studio.id) });
    },
  });
}
