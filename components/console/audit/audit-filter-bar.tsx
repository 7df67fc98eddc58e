'use client';

import { useTranslations } from 'next-intl';
import type { AuditFilters } from '@/components/console/audit/use-audit';
import { oneOf } from '@/components/console/conversations/conversation-filters';
import { usePeople } from '@/components/console/people/use-people';
import { cn } from '@/components/ui/cn';
import { FilterSelect } from '@/components/ui/filter-select';
import { AUDIT_ACTIONS } from '@/contract/audit/actions';

type AuditFilterBarProps = {
  readonly filters: AuditFilters;
  readonly onFilters: (filters: AuditFilters) => void;
  readonly entries: number | null;
};

const USUAL_COUNT = 100;

export function AuditFilterBar({ filters, onFilters, entries }: AuditFilterBarProps) {
  const t = useTranslations('console.audit');
  const members = usePeople().data?.pages[0]?.members ?? [];
  return (
    <search className="flex flex-wrap items-center gap-2">
      <FilterSelect
        name="action"
        label={t('filter.action')}
        value={filters.action}
        isActive={filters.action !== ''}
        onChoose={(value) => onFilters({ ...filters, action: oneOf(AUDIT_ACTIONS, value) })}
      >
        <option value="">{t('filter.anyAction')}</option>
        {AUDIT_ACTIONS.map((one) => (
          <option key={one} value={one}>
            {t(`action.${one}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        name="actor"
        label={t('filter.actor')}
        value={filters.actor}
        isActive={filters.actor !== ''}
        onChoose={(actor) => onFilters({ ...filters, actor })}
      >
        <option value="">{t('filter.anyActor')}</option>
        {members.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </FilterSelect>
      {/* Its room is there before it is known: the list below stays where it is. */}
      <span className={cn('ms-auto text-muted text-sm tabular-nums', entries === null && 'invisible')}>
        {t('entries', { count: entries ?? USUAL_COUNT })}
      </span>
    </search>
  );
}
