import { useTranslations } from 'next-intl';
import { BookingTime } from '@/components/booking/booking-time';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';

/** Proposed times. */
export function BookingProposalCard({ message, mark }: KindProps<'booking-proposal'>) {
  const t = useTranslations('bookingCard.proposal');
  if (message.body === null) return null;
  const { booking, proposal } = message.body;
  return (
    <article className="flex w-80 max-w-full flex-col gap-2 rounded-xl border border-line bg-raised px-4 py-3 shadow-raised">
      <p className="font-medium text-muted text-sm">{t(proposal.purpose)}</p>
      <p dir="auto" className="font-semibold">
        {booking.serviceName}
      </p>
      <ul>
        {proposal.slots.map((slot) => (
          <li key={slot.startsAt}>
            <BookingTime startsAt={slot.startsAt} endsAt={slot.endsAt} placeZone={slot.zone} />
          </li>
        ))}
      </ul>
      <div className="-mb-1 flex justify-end">
        <BubbleFoot at={message.sentAt} edited={false} mark={mark} />
      </div>
    </article>
  );
}
