'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fetchExport } from '@/components/console/audit/fetch-export';
import { useConsole } from '@/components/console/console-provider';
import { useCalls } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import { Sheet } from '@/components/ui/sheet';
import { showToast } from '@/components/ui/toast';

/** The whole audit as a file. That is an entry too, and says so before. */
export function ExportButtons() {
  const t = useTranslations('console.audit.export');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="plain" size="small" onClick={() => setIsOpen(true)}>
        <Download aria-hidden className="size-4.5" />
        {t('open')}
      </Button>
      <Sheet open={isOpen} onOpenChange={setIsOpen} title={t('title')} description={t('lead')}>
        <Formats onDone={() => setIsOpen(false)} />
      </Sheet>
    </>
  );
}

const FORMATS = ['csv', 'json'] as const;

function Formats({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('console.audit.export');
  const { studio } = useConsole();
  const { headers } = useCalls();
  const { explain } = useRefusal();
  const [busy, setBusy] = useState<(typeof FORMATS)[number] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (format: (typeof FORMATS)[number]) => {
    setBusy(format);
    setProblem(null);
    try {
      await fetchExport({ studioId: studio.id, format, headers });
      void showToast(t('done'), { tone: 'ok' });
      onDone();
    } catch (error) {
      setProblem(explain(error).sentence);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="flex flex-col gap-4">
      {problem ? <ProblemLine>{problem}</ProblemLine> : null}
      <div className="grid gap-2 sm:grid-cols-2">
        {FORMATS.map((format) => (
          <Button key={format} tone="plain" size="large" busy={busy === format} onClick={() => void load(format)}>
            {t(format)}
          </Button>
        ))}
      </div>
    </div>
  );
}
