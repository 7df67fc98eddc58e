import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { Locale } from '@/contract/i18n/locales';
import { slotLine } from '@/contract/messages/plain/lines';
import { toldIn } from '@/contract/messages/plain/stand-ins';
import type { BookingView } from '@/contract/schemas/booking';
import { sentencesIn } from '@/server/platform/sentences';

const STATUS: { readonly [Status in BookingStatus]: ICalEventStatus } = {
  requested: ICalEventStatus.TENTATIVE,
  offered: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.TENTATIVE,
  expired: ICalEventStatus.CANCELLED,
  'no-show': ICalEventStatus.CONFIRMED,
  declined: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

type Reader = { readonly userId: string; readonly publicUrl: string; readonly language: Locale };

/**
 * A booking as an iCalendar file (RFC 5545) for one of its sides, in their language and in UTC. The UID stays for ever and SEQUENCE is the booking's
 * version: a calendar that takes the file again moves or cancels what it has.
 */
export function presentCalendar(booking: BookingView, { userId, publicUrl, language }: Reader): string {
  const { plain, outgoing } = sentencesIn(language);
  const { artist, customer, service } = booking;
  const other = userId === artist.userId ? customer.name : artist.name;
  const address = `${publicUrl}/conversations/${booking.conversationId}#booking-${booking.id}`;
  const cents = booking.priceCents;
  const facts = [
    slotLine(booking, plain),
    outgoing(`calendar.${booking.status}`),
    ...(cents === null ? [] : [outgoing('calendar.price', { amount: plain.money(cents, service.currency) })]),
    ...(booking.placement ? [plain.say('placement', { words: booking.placement })] : []),
    ...(booking.size ? [plain.say('size', { words: booking.size })] : []),
    ...(booking.note ? [booking.note] : []),
    address,
  ];
  const calendar = ical({
    prodId: `//Parlour//Bookings//${language.toUpperCase()}`,
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${booking.id}@${new URL(publicUrl).host}`,
    sequence: booking.version,
    start: new Date(booking.startsAt),
    end: new Date(booking.endsAt),
    stamp: new Date(booking.updatedAt),
    created: new Date(booking.createdAt),
    lastModified: new Date(booking.updatedAt),
    status: STATUS[booking.status],
    summary: `${service.name}: ${toldIn(plain, other)}`,
    description: facts.join('\n'),
    url: address,
  });
  return calendar.toString();
}
