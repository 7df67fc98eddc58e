import type { TRPCClient } from '@trpc/client';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { newClientId } from '@/components/outbox/new-client-id';
import type { BookingView } from '@/contract/schemas/booking';
import type { AppRouter } from '@/server/routers/root';

type Client = TRPCClient<AppRouter>;
type Sending = { readonly wish: BookingWish; readonly artistId: string; readonly clientId: string };

/** Asks for a wish, or books it at once. Safe to repeat with the same `clientId`. */
export async function sendWish(client: Client, { wish, artistId, clientId }: Sending): Promise<BookingView> {
  const { atOnce, ...said } = wish;
  if (!atOnce) return client.bookings.request.mutate({ ...said, artistId, clientId });
  // One id for both: the hold keeps it itself, the booking with its entry in the conversation.
  const first = await takeTime(client, { wish, artistId, clientId });
  // Too much time went by since it was tried before.
  const held = first.status === 'expired' ? await takeTime(client, { wish, artistId, clientId: newClientId() }) : first;
  return held.status === 'held' ? bookTime(client, { wish, bookingId: held.id, clientId }) : held;
}

/** Holds the one time of a wish. */
export function takeTime(client: Client, { wish, artistId, clientId }: Sending): Promise<BookingView> {
  const [slot] = wish.wishes;
  if (!slot) throw new Error('A wish without a time is not finished.');
  return client.bookings.hold.mutate({ artistId, serviceId: wish.serviceId, slot, clientId });
}

type Booking = Pick<Sending, 'wish' | 'clientId'> & { readonly bookingId: string };

/** Agrees to the time that is held, with all else that was said. */
export function bookTime(client: Client, { wish, bookingId, clientId }: Booking): Promise<BookingView> {
  const { note, placement, size, links } = wish;
  return client.bookings.book.mutate({ bookingId, note, placement, size, links, clientId });
}
