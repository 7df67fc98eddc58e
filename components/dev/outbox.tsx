'use client';

import { Check, Copy, MailOpen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

const LOOK_AGAIN_MS = 3_000;
const COPIED_SHOWN_MS = 2_000;
/** Six digits, and no part of a longer name. */
const CODE = /(?<![\w-])\d{6}(?![\w-])/;

type Mail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation that goes with it, or nothing. */
  readonly calendar: string;
  readonly createdAt: string;
};

export function Outbox({ mails }: { readonly mails: readonly Mail[] }) {
  const t = useTranslations('devOutbox');
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <h1 className="font-semibold text-2xl">{t('title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('lead')}</p>
      {mails.length === 0 ? <EmptyState icon={MailOpen} title={t('empty')} body={t('emptyBody')} /> : null}
      <ul className="flex flex-col gap-4" aria-live="polite">
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailCard mail={mail} />
          </li>
        ))}
      </ul>
    </>
  );
}

function MailCard({ mail }: { readonly mail: Mail }) {
  const t = useTranslations('devOutbox');
  const format = useFormatter();
  const code = CODE.exec(mail.text)?.[0];
  return (
    <article className="rounded-lg border bg-raised p-5 shadow-raised">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold">{mail.subject}</h2>
        <time dateTime={mail.createdAt} className="text-muted text-sm tabular-nums">
          {format.dateTime(new Date(mail.createdAt), {
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit',
            hourCycle: 'h23',
            timeZoneName: 'short',
          })}
        </time>
      </div>
      <p className="break-all text-muted text-sm">{t('to', { recipient: mail.recipient })}</p>
      {code ? <CodeButton code={code} /> : null}
      <p dir="auto" className="mt-3 whitespace-pre-line break-words text-[0.9375rem]">
        {mail.text}
      </p>
      {mail.calendar ? (
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">{t('invitation')}</summary>
          <pre dir="ltr" className="overflow-x-auto rounded-md bg-sunken p-3 text-xs">
            {mail.calendar}
          </pre>
        </details>
      ) : null}
    </article>
  );
}

function CodeButton({ code }: { readonly code: string }) {
  const t = useTranslations('devOutbox');
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    const timer = isCopied ? setTimeout(() => setIsCopied(false), COPIED_SHOWN_MS) : undefined;
    return () => clearTimeout(timer);
  }, [isCopied]);
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      aria-label={isCopied ? t('copied') : t('copyCode', { code })}
      onClick={() => void navigator.clipboard.writeText(code).then(() => setIsCopied(true))}
      className={buttonLook('plain', 'large', 'mt-3 font-semibold text-2xl tracking-[0.2em] tabular-nums')}
    >
      {code}
      <Icon aria-hidden className="size-5 text-muted" />
    </button>
  );
}
