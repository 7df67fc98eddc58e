import { Check, CheckCheck, CircleAlert, Clock3, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Tick } from '@/components/conversation/thread/tick-of';
import { cn } from '@/components/ui/cn';

export type Mark = Tick | 'pending' | 'failed';

const ICONS: Record<Mark, LucideIcon> = {
  pending: Clock3,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
};

/** How far an own message has come: a mark for eyes, a word for ears. */
export function TickMark({ mark }: { readonly mark: Mark }) {
  const t = useTranslations('thread.tick');
  const Icon = ICONS[mark];
  return (
    <span data-tick={mark} title={t(mark)} className="inline-flex">
      <Icon
        aria-hidden
        className={cn('size-3.5', mark === 'read' ? 'text-accent' : mark === 'failed' ? 'text-bad' : 'text-muted')}
        strokeWidth={2.2}
      />
      <span className="sr-only">{t(mark)}</span>
    </span>
  );
}
