import type { BookingId } from '@/contract/ids/ids';
import type { BookingPage, BookingView, ListBookingsInput } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import { decodePageKey, encodePageKey } from '@/server/db/page-key';
import { bookingOf, isSideOf } from '@/server/domain/bookings/records';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';

/** A hold that came to nothing never was a booking. */
const WORTH_LISTING = { not: 'expired' } as const;

/**
 * The actor's bookings, of both kinds: those they asked for as a customer and those they are asked for as an artist. Oldest
 * request first, by keyset.
 * @throws DomainError input.invalid when `next` is not one of ours.
 */
export async function listBookings(ctx: UserContext, { status, next, limit }: ListBookingsInput): Promise<BookingPage> {
  const rows = await ctx.db.prisma.booking.findMany({
    where: { AND: [isSideOf(ctx.actor), { status: status ?? WORTH_LISTING }, next === undefined ? {} : isAfter(next)] },
    include: BOOKING_PARTS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentBooking),
    next: rows.length > limit && last ? encodePageKey(last.createdAt, last.id) : null,
  };
}

function isAfter(next: string) {
  const [createdAt, id] = decodePageKey(next);
  return { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] };
}

/** One booking. @throws DomainError booking.not-found */
export const bookingFor = async (
  ctx: UserContext,
  { bookingId }: { readonly bookingId: BookingId },
): Promise<BookingView> => presentBooking(await bookingOf(ctx.db.prisma, bookingId, ctx.actor));

/**
 * Every booking of a conversation, oldest request first; with `alsoExpired` all that is stored. The caller has checked that the reader
 * may see the conversation.
 */
export async function bookingsInConversation(
  tx: Tx,
  conversationId: string,
  { alsoExpired = false } = {},
): Promise<readonly BookingView[]> {
  const rows = await tx.booking.findMany({
    where: { conversationId, ...(alsoExpired ? {} : { status: WORTH_LISTING }) },
    include: BOOKING_PARTS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(presentBooking);
}
