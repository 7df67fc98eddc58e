import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ProposalState } from '@/components/booking/booking-story';
import { BookingTime } from '@/components/booking/booking-time';
import { cn } from '@/components/ui/cn';
import type { SlotView } from '@/contract/schemas/booking';

type ProposedTimesProps = {
  readonly slots: readonly SlotView[];
  readonly placeZone: string;
  readonly state: ProposalState;
};

const COUNTS: ReadonlySet<ProposalState['name']> = new Set(['open', 'accepted']);

/** Proposed times to read; the one that was taken is marked, and those that count no more step back. */
export function ProposedTimes({ slots, placeZone, state }: ProposedTimesProps) {
  const t = useTranslations('bookingCard.proposal');
  const taken = state.name === 'accepted' ? state.startsAt : null;
  return (
    <ul className="flex flex-col gap-1.5 text-[0.9375rem]">
      {slots.map((slot) => {
        const isTaken = slot.startsAt === taken;
        const steppedBack = !COUNTS.has(state.name) || (taken !== null && !isTaken);
        return (
          <li key={slot.startsAt} className={cn('flex gap-2', steppedBack && 'text-muted')}>
            <span className={cn('min-w-0', isTaken && 'font-medium')}>
              <BookingTime startsAt={slot.startsAt} endsAt={slot.endsAt} placeZone={placeZone} />
            </span>
            {isTaken ? (
              <span className="ms-auto flex shrink-0 items-center gap-1 self-start text-ok text-sm">
                <Check aria-hidden className="size-4" />
                {t('taken')}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
