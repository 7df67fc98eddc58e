'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { StaffSection } from '@/components/console/conversations/staff-section';
import { StandingBadges } from '@/components/console/conversations/standing-badges';
import { DetailHeader } from '@/components/console/shell/detail-header';
import { LookForm } from '@/components/console/viewer/look-form';
import type { Look } from '@/components/console/viewer/use-look';
import { conversationPath } from '@/components/conversation/shallow-link';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTold } from '@/components/conversation/use-told';
import { Avatar } from '@/components/ui/avatar';
import { buttonLook } from '@/components/ui/button-look';
import type { OverseenConversationOfStudio } from '@/contract/schemas/console-views';

type BeforeLookProps = { readonly conversation: OverseenConversationOfStudio; readonly look: Look };

/** What is known without reading: who, how it stands, who of the staff is in it. And the way to read it. */
export function BeforeLook({ conversation, look }: BeforeLookProps) {
  const t = useTranslations('console.conversations');
  const { customer, artist, staff, id } = conversation;
  const told = useTold();
  const [customerName, artistName] = [told(customer.name), told(artist.name)];
  const { viewerId } = useConsole();
  const isIn = [customer.userId, artist.userId, ...staff.map(({ userId }) => userId)].includes(viewerId);
  return (
    <>
      <DetailHeader
        back={VIEW_PATHS.conversations}
        start={<Avatar name={customerName} />}
        title={<bdi>{customerName}</bdi>}
        below={t('row.with', { artist: artistName })}
        action={
          isIn ? (
            <Link href={conversationPath(id)} prefetch={false} className={buttonLook('plain', 'small')}>
              {t('openYours')}
            </Link>
          ) : null
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-6 pb-12 sm:px-6">
          <Standing conversation={conversation} />
          <LookForm customerName={customerName} artistName={artistName} look={look} />
          <StaffSection conversation={conversation} />
        </div>
      </div>
    </>
  );
}

function Standing({ conversation }: Pick<BeforeLookProps, 'conversation'>) {
  const t = useTranslations('console.conversations.facts');
  const row = useTranslations('console.conversations.row');
  const role = useTranslations('console.look.role');
  const moment = useMoment();
  const { viewerId } = useConsole();
  const { activityAt, lastWord, bookings, isUnanswered, staff } = conversation;
  const hasBadges = isUnanswered || bookings.length > 0 || staff.length > 0;
  return (
    <dl className="grid gap-x-6 gap-y-4 text-[0.9375rem] sm:grid-cols-2">
      <Fact name={t('lastWord')}>
        {lastWord ? (
          <>
            {role(lastWord.by)}, <time dateTime={lastWord.at}>{fullTimeLabel(lastWord.at, moment)}</time>
          </>
        ) : (
          row('nothingSaid')
        )}
      </Fact>
      <Fact name={t('activity')}>
        <time dateTime={activityAt}>{fullTimeLabel(activityAt, moment)}</time>
      </Fact>
      {hasBadges ? (
        <div className="sm:col-span-2">
          <dt className="text-muted text-sm">{t('standing')}</dt>
          <dd>
            <StandingBadges conversation={{ ...conversation, hits: null }} viewerId={viewerId} inFull />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
