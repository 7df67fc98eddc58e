import { CalendarPlus, Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { showToast } from '@/components/ui/toast';

const COPIED_MS = 2_000;
const PROGRAMS = ['apple', 'google', 'outlook'] as const;

/** By this scheme machines know that an address is for their calendar. */
const toSubscribe = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** An address that was just made, and what to do with it. It cannot be shown again. */
export function NewAddress({ address }: { readonly address: string }) {
  const t = useTranslations('settings.calendar');
  const [isCopied, setIsCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), COPIED_MS);
    } catch {
      void showToast(t('copyFailed'), { tone: 'bad' });
    }
  }

  return (
    <div role="status" className="flex flex-col gap-4 rounded-lg border bg-raised p-4 shadow-raised">
      <div>
        <p className="text-muted text-sm">{t('address')}</p>
        <p className="mt-0.5 break-all font-medium">
          <bdi dir="ltr" className="select-all">
            {address}
          </bdi>
        </p>
      </div>
      <p className="text-sm">{t('once')}</p>
      <div className="flex flex-wrap gap-2">
        <Button tone="accent" onClick={() => void copy()}>
          {isCopied ? <Check aria-hidden className="size-4.5" /> : <Copy aria-hidden className="size-4.5" />}
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        <a href={toSubscribe(address)} className={buttonLook('plain')}>
          <CalendarPlus aria-hidden className="size-4.5" />
          {t('open')}
        </a>
      </div>
      <details className="text-sm">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent lg:min-h-8">
          {t('how')}
        </summary>
        <ul className="flex list-disc flex-col gap-1.5 ps-5 pt-1 text-muted">
          {PROGRAMS.map((program) => (
            <li key={program}>{t(`in.${program}`)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
