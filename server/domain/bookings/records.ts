import { DomainError } from '@/contract/errors/domain-error';
import type { BookingView } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import type { UserActor } from '@/server/domain/actor';
import { BOOKING_PARTS, type BookingRow, presentBooking } from '@/server/domain/bookings/view';
import { type Act, messageOfRetry } from '@/server/domain/messages/records';

/** Who may see a booking: its customer and its artist, nobody else. */
export const isSideOf = ({ userId }: UserActor) => ({ OR: [{ customerId: userId }, { artist: { userId } }] });

/** A booking that the actor is a side of. @throws DomainError booking.not-found, also when it exists but is not theirs. */
export async function bookingOf(tx: Tx, bookingId: string, actor: UserActor): Promise<BookingRow> {
  const row = await tx.booking.findFirst({ where: { id: bookingId, ...isSideOf(actor) }, include: BOOKING_PARTS });
  if (!row) throw new DomainError('booking.not-found');
  return row;
}

/** {@link messageOfRetry} for acts that leave a message about a booking: that booking, as it is now. */
export async function bookingOfRetry(tx: Tx, act: Act): Promise<BookingView | null> {
  const before = await messageOfRetry(tx, act);
  if (!before) return null;
  if (before.bookingId === null) throw new DomainError('message.client-id-reused');
  return presentBooking(
    await tx.booking.findUniqueOrThrow({ where: { id: before.bookingId }, include: BOOKING_PARTS }),
  );
}
