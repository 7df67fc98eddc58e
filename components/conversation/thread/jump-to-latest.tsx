import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';

type JumpToLatestProps = { readonly unread: number; readonly onJump: () => void };

export function JumpToLatest({ unread, onJump }: JumpToLatestProps) {
  const t = useTranslations('thread');
  return (
    <button
      type="button"
      onClick={onJump}
      aria-label={unread > 0 ? t('jumpNew', { count: unread }) : t('jump')}
      className="absolute end-4 bottom-4 z-10 inline-flex h-11 min-w-11 animate-appear items-center justify-center gap-2 rounded-full border border-line bg-raised px-3 font-medium text-sm shadow-floating transition-colors hover:bg-sunken"
    >
      {unread > 0 ? <span className="ps-1 text-accent tabular-nums">{t('jumpNew', { count: unread })}</span> : null}
      <ArrowDown aria-hidden className="size-5" />
    </button>
  );
}
