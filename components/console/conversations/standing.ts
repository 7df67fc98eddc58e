import { STATUSES } from '@/components/console/conversations/conversation-filters';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { OverseenConversation } from '@/contract/schemas/console-views';

const OVER: readonly BookingStatus[] = ['completed', 'declined', 'cancelled', 'no-show'];

type Standing = {
  readonly shown: OverseenConversation['bookings'];
  /** Bookings that are over and not among those shown. */
  readonly past: number;
};

/** What is under way first; on a line of the list, what is over is only counted. */
export function standingOf(bookings: OverseenConversation['bookings'], inFull: boolean): Standing {
  const sorted = [...bookings].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
  const isShown = ({ status }: { readonly status: BookingStatus }) => inFull || !OVER.includes(status);
  const past = sorted.filter((one) => !isShown(one)).reduce((sum, { count }) => sum + count, 0);
  return { shown: sorted.filter(isShown), past };
}
