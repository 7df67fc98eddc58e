'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { RemoveRoleSheet } from '@/components/console/people/remove-role-sheet';
import { DetailHeader } from '@/components/console/shell/detail-header';
import { useWayBack } from '@/components/console/shell/use-way-back';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import type { MembershipRole } from '@/contract/schemas/account';
import type { MemberView } from '@/contract/schemas/console-views';

/** Somebody of the team: what they may do here, and how to end that. */
export function MemberDetail({ member }: { readonly member: MemberView }) {
  const t = useTranslations('console.people');
  const { viewerId } = useConsole();
  const [removing, setRemoving] = useState<MembershipRole | null>(null);
  useWayBack(VIEW_PATHS.people);
  const { name, email, roles, artistHandle, given, userId } = member;
  return (
    <>
      <DetailHeader
        back={VIEW_PATHS.people}
        start={<Avatar name={name} />}
        title={<bdi>{userId === viewerId ? t('you', { name }) : name}</bdi>}
        below={<bdi>{email}</bdi>}
      />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-6 sm:px-6">
          <section aria-labelledby="roles-title">
            <h2 id="roles-title" className="mb-3 font-semibold text-lg">
              {t('roles')}
            </h2>
            <ul className="divide-y divide-line rounded-lg border bg-raised">
              {roles.map((role) => (
                <li key={role} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
                  <span className="min-w-52 flex-1">
                    <span className="block font-medium">{t(`role.${role}`)}</span>
                    <span className="block text-muted text-sm">{t(`may.${role}`)}</span>
                  </span>
                  <Button tone="bad" size="small" onClick={() => setRemoving(role)}>
                    {t('remove')}
                    <span className="sr-only">{t(`role.${role}`)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
          <p className="text-muted">{t('given', { count: given })}</p>
          {artistHandle ? (
            <Link href={`/a/${artistHandle}`} prefetch={false} className={buttonLook('plain', 'normal', 'self-start')}>
              {t('profile')}
            </Link>
          ) : null}
        </div>
      </div>
      <RemoveRoleSheet member={member} role={removing} onClose={() => setRemoving(null)} />
    </>
  );
}
