import type { MessageContent } from '@/contract/messages/registry';
import type { RequestDetails } from '@/contract/messages/request-details';
import type { BookingView, RequestBookingInput } from '@/contract/schemas/booking';
import { saidSlot } from '@/server/domain/bookings/slots';
import { snapshotOf } from '@/server/domain/bookings/view';

/** What the request says besides its first wish, for the entry that tells of it. */
export const detailsOf = ({
  note,
  wishes,
  placement,
  size,
  budgetCents,
  links,
  service,
}: BookingView): RequestDetails => ({
  note,
  ...(wishes.length > 1 ? { alternatives: wishes.slice(1) } : {}),
  ...(placement ? { placement } : {}),
  ...(size ? { size } : {}),
  ...(budgetCents === null ? {} : { budget: { cents: budgetCents, currency: service.currency } }),
  ...(links.length > 0 ? { links } : {}),
});

export const requestContent = (booking: BookingView): MessageContent<'booking-request'> => ({
  kind: 'booking-request',
  body: { booking: snapshotOf(booking), ...detailsOf(booking) },
});

type Said = Pick<RequestBookingInput, 'wishes' | 'note' | 'placement' | 'size' | 'budgetCents' | 'links'>;

/**
 * What a request says, to be hashed. One wish and a note hash as they did before there was more to say: a program's retry of a
 * request that it made then is still known as one.
 */
export function saidInRequest({ wishes, note, placement, size, budgetCents, links }: Said) {
  const [first, ...others] = wishes;
  const isPlain = others.length + placement.length + size.length + links.length === 0 && budgetCents === null;
  return {
    ...(first && saidSlot(first)),
    note,
    ...(isPlain ? {} : { more: { others: others.map(saidSlot), placement, size, budgetCents, links } }),
  };
}

/** The columns that hold what a request says besides its times. */
export const detailColumns = ({ note, placement, size, budgetCents, links }: Omit<Said, 'wishes'>) => ({
  note,
  placement,
  size,
  budgetCents,
  links,
});
