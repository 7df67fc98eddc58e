'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AuditList } from '@/components/console/audit/audit-list';
import { EntryDetail } from '@/components/console/audit/entry-detail';
import { ExportButtons } from '@/components/console/audit/export-buttons';
import { HowToVerify } from '@/components/console/audit/how-to-verify';
import { NO_AUDIT_FILTERS } from '@/components/console/audit/use-audit';
import { ListHeader } from '@/components/console/shell/list-header';
import { Panes } from '@/components/console/shell/panes';

/** Everything that was recorded in this studio, newest first. */
export function AuditScreen({ entry }: { readonly entry: string | null }) {
  const t = useTranslations('console.audit');
  const [filters, setFilters] = useState(NO_AUDIT_FILTERS);
  return (
    <Panes
      list={
        <>
          <ListHeader title={t('title')} titleAs={entry === null ? 'h1' : 'h2'} action={<ExportButtons />} />
          <AuditList filters={filters} onFilters={setFilters} openNumber={Number(entry)} />
        </>
      }
      detail={entry === null ? null : <EntryDetail key={entry} number={Number(entry)} />}
      nothingOpen={
        <div className="m-auto w-full max-w-xl p-6">
          <HowToVerify />
        </div>
      }
    />
  );
}
