import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';

type WordmarkProps = { readonly mark?: boolean; readonly className?: string };

/** Two speech bubbles that make a P's bowl; `mark` leaves the name to screen readers. */
export function Wordmark({ mark = false, className }: WordmarkProps) {
  const t = useTranslations('common');
  return (
    <Link
      href="/"
      prefetch={false}
      className={cn(
        'weak:inline-flex min-h-11 items-center gap-2.5 rounded-md font-semibold text-lg tracking-tight',
        className,
      )}
    >
      <svg aria-hidden viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path d="M10 25V13.2A6.2 6.2 0 0 1 16.2 7h.6a6.2 6.2 0 0 1 0 12.4h-2.6z" className="fill-on-accent" />
        <circle cx="16.6" cy="13.2" r="2.3" className="fill-accent" />
      </svg>
      <span className={mark ? 'sr-only' : ''}>{t('name')}</span>
    </Link>
  );
}
