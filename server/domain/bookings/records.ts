import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId } from '@/contract/ids/ids';
import type { BookingView } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import type { Prisma } from '@/server/db/generated/client';
import type { UserActor } from '@/server/domain/actor';
import { BOOKING_PARTS, type BookingRow, presentBooking } from '@/server/domain/bookings/view';
import { type Act, messageOfRetry } from '@/server/domain/messages/records';

/** Who may see a booking: its customer and its artist, nobody else. */
export const isSideOf = ({ userId }: Pick<UserActor, 'userId'>) => ({
  OR: [{ customerId: userId }, { artist: { userId } }],
});

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

/** Whether an artist takes bookings at all now. @throws DomainError artist.paused, artist.not-found */
export async function demandOpenArtist(tx: Tx, id: ArtistId): Promise<void> {
  const { pausedAt, closedAt } = await tx.artist.findUniqueOrThrow({
    where: { id },
    select: { pausedAt: true, closedAt: true },
  });
  if (closedAt) throw new DomainError('artist.not-found');
  if (pausedAt) throw new DomainError('artist.paused');
}

type Choice = {
  readonly artistId: string;
  readonly serviceId: string;
  /** What the booking is for already: it may stay that even when it is not offered any more. */
  readonly known?: string;
};

/** A service that this artist offers. @throws DomainError booking.service-not-found */
export async function offeredService(tx: Tx, { artistId, serviceId, known }: Choice) {
  // An edit that comes between would leave the booking with the old length.
  await tx.$queryRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR KEY SHARE`;
  const service = await tx.service.findFirst({
    where: { id: serviceId, artistId, ...(known === serviceId ? {} : { retiredAt: null }) },
    select: { durationMinutes: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, isInstant: true },
  });
  if (!service) throw new DomainError('booking.service-not-found');
  return service;
}

type Change = { readonly data: Prisma.BookingUncheckedUpdateInput; readonly now: Date };

/** The booking's next version. What became of its proposals is to be written before, so that the view tells it. */
export async function changeBooking(tx: Tx, { id, version }: BookingRow, { data, now }: Change): Promise<BookingView> {
  const next = { ...data, version: version + 1, updatedAt: now };
  return presentBooking(await tx.booking.update({ where: { id }, data: next, include: BOOKING_PARTS }));
}

/** What became of a proposal; `lapsed` when its booking went on or ended without it. */
type ClosedStatus = 'accepted' | 'refused' | 'withdrawn' | 'superseded' | 'lapsed';

/** Closes the proposal that waits, if one does. */
export async function closeProposal(tx: Tx, { proposals }: BookingRow, status: ClosedStatus, now: Date): Promise<void> {
  for (const { id } of proposals) {
    await tx.bookingProposal.update({ where: { id }, data: { status, closedAt: now } });
  }
}

/**
 * Lets what fills an artist's calendar pass one by one. The exclusion constraint alone is what keeps two apart; but two that wait
 * for each other's verdict there deadlock, which costs a second and a retry.
 */
export const queueForCalendar = (tx: Tx, artistId: string) =>
  tx.$queryRaw`SELECT 1 FROM artist WHERE id = ${artistId}::uuid FOR NO KEY UPDATE`;
