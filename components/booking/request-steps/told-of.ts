import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { endOf } from '@/components/booking/times/time-text';
import { instantsOfWallTime } from '@/components/booking/wall-time';
import type { MessageBody } from '@/contract/messages/registry';
import type { ArtistView } from '@/contract/schemas/artist';

type Wish = Pick<BookingWish, 'serviceId' | 'wishes' | 'note'> & { readonly clientId: string };

/** What a request's card says until the server has made one. */
export function toldOf({ serviceId, wishes, note, clientId }: Wish, { services }: Pick<ArtistView, 'services'>) {
  const service = services.find((one) => one.id === serviceId);
  const [first, ...alternatives] = wishes.flatMap(({ wallStart, zone, later }) => {
    const [first, second] = instantsOfWallTime(wallStart, zone);
    if (first === undefined) return [];
    const startsAt = new Date(later && second !== undefined ? second : first).toISOString();
    return { wallStart, zone, startsAt, endsAt: endOf(startsAt, service?.durationMinutes ?? 0) };
  });
  if (!first) throw new Error('A request without a possible time is not finished.');
  const booking = { ...first, id: clientId, serviceName: service?.name ?? '' };
  return { booking, alternatives, note } satisfies MessageBody<'booking-request'>;
}
