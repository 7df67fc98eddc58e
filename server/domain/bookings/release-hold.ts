import { BookingStatus } from '@/contract/bookings/booking-status';
import { demand } from '@/contract/errors/decision';
import type { BookingView, ReleaseHoldInput } from '@/contract/schemas/booking';
import { endHold } from '@/server/domain/bookings/holds';
import { bookingOf } from '@/server/domain/bookings/records';
import { canAct } from '@/server/domain/bookings/rules';
import { presentBooking } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';

/**
 * Gives back a time that the actor holds, so that others can have it at once. What is not held any more stays as it is.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.illegal-transition when it was booked or never held.
 */
export const releaseHold = (ctx: UserContext, { bookingId }: ReleaseHoldInput): Promise<BookingView> =>
  ctx.db.transact(async (tx) => {
    const { conversationId } = await bookingOf(tx, bookingId, ctx.actor);
    await lockConversation(tx, conversationId, ctx.actor.userId);
    const row = await bookingOf(tx, bookingId, ctx.actor);
    const now = ctx.clock.now();
    const side = row.artist.userId === ctx.actor.userId ? 'artist' : 'customer';
    const status = BookingStatus.parse(row.status);
    if (status === 'expired' && side === 'customer') return presentBooking(row);
    demand(canAct({ booking: { ...row, status, proposedBy: null }, side, act: 'release', reason: '' }, now));
    return endHold(tx, row, now);
  });
