import { feeOfAct, feeSnapshot } from '@/contract/policies/fee-of-act';
import type { FeeNow, FeeNowInput } from '@/contract/schemas/booking';
import { bookingFor } from '@/server/domain/bookings/queries';
import type { UserContext } from '@/server/domain/context';

/** What an act of the actor's side would cost the customer now. @throws DomainError booking.not-found */
export async function feeNow(ctx: UserContext, { bookingId, act }: FeeNowInput): Promise<FeeNow> {
  const booking = await bookingFor(ctx, { bookingId });
  const side = booking.artist.userId === ctx.actor.userId ? 'artist' : 'customer';
  const now = ctx.clock.now();
  return { fee: feeSnapshot(booking, act, feeOfAct(booking, { act, side }, now.getTime())), at: now.toISOString() };
}
