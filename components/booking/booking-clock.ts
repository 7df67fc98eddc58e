import type { BookingView } from '@/contract/schemas/booking';

/** Whether the booking's own time is over. */
export const hasEnded = ({ endsAt }: Pick<BookingView, 'endsAt'>, now: number): boolean => Date.parse(endsAt) <= now;

/** The times that wait for a yes: what is proposed, or else was wished for. */
const timesAsked = (booking: BookingView): readonly { readonly startsAt: string }[] => {
  const times = booking.proposal?.slots ?? booking.wishes;
  return times.length > 0 ? times : [booking];
};

/** Whether one of the times that wait for a yes has not begun. */
export const hasTimeAhead = (booking: BookingView, now: number): boolean =>
  timesAsked(booking).some(({ startsAt }) => Date.parse(startsAt) > now);
