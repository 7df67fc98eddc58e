import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import { slotLine } from '@/contract/messages/plain/lines';
import type { BookingView } from '@/contract/schemas/booking';
import { API_WORDS } from '@/server/platform/api-words';

const STATUS: { readonly [Status in BookingStatus]: ICalEventStatus } = {
  requested: ICalEventStatus.TENTATIVE,
  offered: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  declined: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

const STANDING: { readonly [Status in BookingStatus]: string } = {
  requested: 'Asked for, not confirmed yet.',
  offered: 'Other times were offered, nothing is agreed yet.',
  confirmed: 'Confirmed.',
  completed: 'Done.',
  declined: 'Declined.',
  cancelled: 'Cancelled.',
};

type Reader = { readonly userId: string; readonly publicUrl: string };

/**
 * A booking as an iCalendar file (RFC 5545) for one of its sides, in UTC. The UID stays for ever and SEQUENCE is the booking's
 * version: a calendar that takes the file again moves or cancels what it has.
 */
export function presentCalendar(booking: BookingView, { userId, publicUrl }: Reader): string {
  const { artist, customer, service } = booking;
  const other = userId === artist.userId ? customer.name : artist.name;
  const address = `${publicUrl}/conversations/${booking.conversationId}#booking-${booking.id}`;
  const cents = booking.priceCents;
  const facts = [
    slotLine(booking, API_WORDS),
    STANDING[booking.status],
    ...(cents === null ? [] : [`Price: ${API_WORDS.money(cents, service.currency)}`]),
    ...(booking.placement ? [`Placement: ${booking.placement}`] : []),
    ...(booking.size ? [`Size: ${booking.size}`] : []),
    ...(booking.note ? [booking.note] : []),
    address,
  ];
  const calendar = ical({ prodId: '//Parlour//Bookings//EN', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${booking.id}@${new URL(publicUrl).host}`,
    sequence: booking.version,
    start: new Date(booking.startsAt),
    end: new Date(booking.endsAt),
    stamp: new Date(booking.updatedAt),
    created: new Date(booking.createdAt),
    lastModified: new Date(booking.updatedAt),
    status: STATUS[booking.status],
    summary: `${service.name}: ${other}`,
    description: facts.join('\n'),
    url: address,
  });
  return calendar.toString();
}
