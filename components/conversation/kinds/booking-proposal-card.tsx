import { proposalState } from '@/components/booking/booking-story';
import { ProposalCard } from '@/components/booking/proposal-card';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { useBookingScene } from '@/components/conversation/kinds/use-booking-scene';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useMoment } from '@/components/conversation/time/use-moment';

/** Proposed times as a card, with what became of them. */
export function BookingProposalCard({ message, own, mark }: KindProps<'booking-proposal'>) {
  const { nameOf } = useThreadScene();
  const { now } = useMoment();
  const { booking, story, hasActs } = useBookingScene(message);
  if (message.body === null) return null;
  return (
    <ProposalCard
      told={message.body}
      state={proposalState({ entry: message, story, booking, now })}
      booking={booking}
      hasActs={hasActs}
      senderName={nameOf(message.senderId)}
      own={own}
      foot={<BubbleFoot at={message.sentAt} edited={false} mark={mark} />}
    />
  );
}
