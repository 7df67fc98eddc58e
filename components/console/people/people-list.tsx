'use client';

import { useTranslations } from 'next-intl';
import { memberPath, VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { NO_FILTERS } from '@/components/console/conversations/conversation-filters';
import { RoleBadges } from '@/components/console/people/role-badges';
import { MoreRows } from '@/components/console/shell/more-rows';
import { walkRows } from '@/components/console/shell/walk-rows';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import type { CustomerView, MemberView } from '@/contract/schemas/console-views';

const ROW =
  'flex min-h-[4.25rem] items-center gap-3 rounded-lg px-3 py-2.5 transition-colors focus-visible:-outline-offset-2';

type PeopleListProps = {
  readonly members: readonly MemberView[];
  readonly customers: readonly CustomerView[];
  readonly openId: string | null;
  /** Of the customers. */
  readonly more: { readonly busy: boolean; readonly load: () => void } | null;
};

export function PeopleList({ members, customers, openId, more }: PeopleListProps) {
  const t = useTranslations('console.people');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go through both lists; each line is a link
    <div onKeyDown={walkRows} className="p-2">
      <h2 className="px-3 pt-1 pb-1.5 font-medium text-muted text-sm">{t('team')}</h2>
      <ul className="flex flex-col gap-0.5">
        {members.map((member) => (
          <li key={member.userId}>
            <MemberRow member={member} isOpen={member.userId === openId} />
          </li>
        ))}
      </ul>
      <h2 className="px-3 pt-6 pb-1.5 font-medium text-muted text-sm">{t('customers')}</h2>
      {customers.length === 0 ? <p className="px-3 py-2 text-muted">{t('noCustomers')}</p> : null}
      <ul className="flex flex-col gap-0.5">
        {customers.map((customer) => (
          <li key={customer.userId}>
            <CustomerRow customer={customer} />
          </li>
        ))}
      </ul>
      {more ? <MoreRows label={t('more')} busy={more.busy} onMore={more.load} /> : null}
    </div>
  );
}

function MemberRow({ member, isOpen }: { readonly member: MemberView; readonly isOpen: boolean }) {
  const { userId, name, email } = member;
  return (
    <ShallowLink
      href={memberPath(userId)}
      data-row={userId}
      aria-current={isOpen ? 'page' : undefined}
      className={cn(ROW, isOpen ? 'bg-accent-soft' : 'hover:bg-ink/5')}
    >
      <Avatar name={name} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 truncate font-medium">
            <bdi>{name}</bdi>
          </span>
          <RoleBadges member={member} />
        </span>
        <span className="truncate text-muted text-sm">{email}</span>
      </span>
    </ShallowLink>
  );
}

/** Leads to their conversations. Their address is theirs and is not shown. */
function CustomerRow({ customer }: { readonly customer: CustomerView }) {
  const t = useTranslations('console.people');
  const days = useTranslations('conversations');
  const moment = useMoment();
  const { setFilters } = useConsole();
  const { userId, name, conversations, bookings, lastActiveAt } = customer;
  return (
    <ShallowLink
      href={VIEW_PATHS.conversations}
      onClickCapture={() => setFilters({ ...NO_FILTERS, person: name })}
      data-row={userId}
      className={cn(ROW, 'hover:bg-ink/5')}
    >
      <Avatar name={name} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">
            <bdi>{name}</bdi>
          </span>
          <time
            dateTime={lastActiveAt}
            title={fullTimeLabel(lastActiveAt, moment)}
            className="shrink-0 text-muted text-xs tabular-nums"
          >
            {listTimeLabel(lastActiveAt, moment, { today: days('today'), yesterday: days('yesterday') })}
          </time>
        </span>
        <span className="truncate text-muted text-sm">
          {t('conversations', { count: conversations })} · {t('bookings', { count: bookings })}
        </span>
      </span>
    </ShallowLink>
  );
}
