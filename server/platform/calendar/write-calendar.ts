import ical, { ICalAttendeeStatus, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
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
  held: ICalEventStatus.TENTATIVE,
  expired: ICalEventStatus.CANCELLED,
  'no-show': ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  declined: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** How often programs are asked to read a feed again. */
const FEED_SECONDS = 3_600;

/** One side of the bookings, and how they read. */
export type CalendarReader = { readonly userId: string; readonly publicUrl: string; readonly language: Locale };

type Party = { readonly name: string; readonly email: string };

/**
 * What it is written for: a file that its reader asked for; an address that programs read again and again; an invitation that goes by
 * mail, `from` us `to` the reader. Only the file has what people wrote to each other: the others pass through the hands of third parties.
 */
export type CalendarForm =
  | { readonly for: 'file' }
  | { readonly for: 'feed' }
  | { readonly for: 'invitation'; readonly from: Party; readonly to: Party };

/**
 * Bookings as iCalendar (RFC 5545) for one of their sides, in their language and in UTC. A booking's UID stays for ever and SEQUENCE is
 * its version: a calendar that takes it again moves or cancels what it has. The same bookings make the same bytes.
 */
export function writeCalendar(bookings: readonly BookingView[], reader: CalendarReader, form: CalendarForm): string {
  const { outgoing } = sentencesIn(reader.language);
  const calendar = ical({
    prodId: `//Parlour//Bookings//${reader.language.toUpperCase()}`,
    method: methodOf(bookings, form),
    ...(form.for === 'feed' ? { name: outgoing('calendar.feedName'), ttl: FEED_SECONDS } : {}),
  });
  for (const booking of bookings) calendar.createEvent(eventOf(booking, reader, form));
  return calendar.toString();
}

function methodOf(bookings: readonly BookingView[], form: CalendarForm): ICalCalendarMethod {
  if (form.for !== 'invitation') return ICalCalendarMethod.PUBLISH;
  const isOff = bookings.every(({ status }) => STATUS[status] === ICalEventStatus.CANCELLED);
  return isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

function eventOf(booking: BookingView, reader: CalendarReader, form: CalendarForm): ICalEventData {
  const { userId, publicUrl, language } = reader;
  const { artist, customer, service } = booking;
  const { plain } = sentencesIn(language);
  const other = userId === artist.userId ? customer.name : artist.name;
  const address = `${publicUrl}/conversations/${booking.conversationId}#booking-${booking.id}`;
  return {
    id: `${booking.id}@${new URL(publicUrl).host}`,
    sequence: booking.version,
    start: new Date(booking.startsAt),
    end: new Date(booking.endsAt),
    stamp: new Date(booking.updatedAt),
    created: new Date(booking.createdAt),
    lastModified: new Date(booking.updatedAt),
    status: STATUS[booking.status],
    summary: `${service.name}: ${toldIn(plain, other)}`,
    description: [...factsOf(booking, language, form), address].join('\n'),
    url: address,
    ...(form.for === 'invitation' ? partiesOf(form.from, form.to) : {}),
  };
}

function factsOf(booking: BookingView, language: Locale, form: CalendarForm): readonly string[] {
  const { plain, outgoing } = sentencesIn(language);
  const { priceCents, placement, size, note, service, status } = booking;
  const words = [
    ...(placement ? [plain.say('placement', { words: placement })] : []),
    ...(size ? [plain.say('size', { words: size })] : []),
    ...(note ? [note] : []),
  ];
  return [
    slotLine(booking, plain),
    outgoing(`calendar.${status}`),
    ...(priceCents === null ? [] : [outgoing('calendar.price', { amount: plain.money(priceCents, service.currency) })]),
    ...(form.for === 'file' ? words : []),
  ];
}

/** Both have agreed here already: nobody is asked for an answer, and answers would reach nobody. */
const partiesOf = (from: Party, to: Party) => ({
  organizer: from,
  attendees: [{ ...to, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
});
