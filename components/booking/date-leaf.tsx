import { dateFormat } from '@/components/conversation/time/date-format';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { cn } from '@/components/ui/cn';

type DateLeafProps = {
  readonly startsAt: string;
  readonly moment: Pick<Moment, 'locale' | 'zone'>;
  /** Over, or called off. */
  readonly faded?: boolean;
};

/** The day as a leaf of a tear-off calendar. Decoration: the time stands beside it in words. */
export function DateLeaf({ startsAt, moment: { locale, zone }, faded = false }: DateLeafProps) {
  const at = new Date(startsAt);
  const part = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone: zone, ...options }).format(at);
  return (
    <span
      aria-hidden
      className={cn(
        'flex w-13 shrink-0 select-none flex-col items-center overflow-hidden rounded-md border border-line text-center leading-none',
        faded ? 'text-muted' : 'bg-raised',
      )}
    >
      <span
        className={cn(
          'w-full py-1 font-semibold text-[0.6875rem] uppercase',
          faded ? 'bg-sunken' : 'bg-accent-soft text-accent',
        )}
      >
        {part({ month: 'short' })}
      </span>
      <span className="pt-1.5 font-semibold text-xl tabular-nums">{part({ day: 'numeric' })}</span>
      <span className="pt-0.5 pb-1.5 text-[0.6875rem] text-muted">{part({ weekday: 'short' })}</span>
    </span>
  );
}
