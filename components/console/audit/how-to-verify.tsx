import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** What makes the audit worth something, and how somebody checks it. */
export function HowToVerify() {
  const t = useTranslations('console.audit.verify');
  return (
    <section aria-labelledby="verify-title" className="flex gap-3 rounded-xl border bg-raised p-5">
      <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-ok" />
      <div className="flex min-w-0 flex-col gap-2 text-[0.9375rem]">
        <h2 id="verify-title" className="font-semibold">
          {t('title')}
        </h2>
        <p className="text-muted">{t('chain')}</p>
        <p className="text-muted">{t('command')}</p>
        <code dir="ltr" className="self-start rounded-md bg-sunken px-3 py-2 font-mono text-sm">
          npm run audit:verify
        </code>
        <p className="text-muted">{t('answer')}</p>
      </div>
    </section>
  );
}
