import { BookingCard } from '@/components/booking/booking-card';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';
import { useThreadScene } from '@/components/conversation/thread/thread-context';

/** The request as a card: the booking as it is now, or, when it is not loaded, as it was asked for. */
export function BookingRequestCard({ message, own, mark }: KindProps<'booking-request'>) {
  const { bookings } = useThreadScene();
  if (message.body === null) return null;
  const { booking: snapshot, note } = message.body;
  const current = bookings.find((one) => one.id === snapshot.id) ?? null;
  return (
    <BookingCard
      snapshot={snapshot}
      note={note}
      booking={current}
      own={own}
      foot={<BubbleFoot at={message.sentAt} edited={false} mark={mark} />}
    />
  );
}
