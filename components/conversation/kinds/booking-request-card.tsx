import { RequestCard } from '@/components/booking/request-card';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { useBookingScene } from '@/components/conversation/kinds/use-booking-scene';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';

/** The request as a card: as it stands now, or, when the booking is not loaded, as it was asked for. */
export function BookingRequestCard({ message, own, mark }: KindProps<'booking-request'>) {
  const { booking, hasActs } = useBookingScene(message);
  if (message.body === null) return null;
  return (
    <RequestCard
      told={message.body}
      booking={booking}
      hasActs={hasActs}
      own={own}
      foot={<BubbleFoot at={message.sentAt} edited={false} mark={mark} />}
    />
  );
}
