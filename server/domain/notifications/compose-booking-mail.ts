import { toldIn } from '@/contract/messages/plain/stand-ins';
import type { BookingView } from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import type { MailReader } from '@/server/domain/notifications/mail-readers';
import { writeCalendar } from '@/server/platform/calendar/write-calendar';
import type { OutgoingMail } from '@/server/platform/mail/mail-sender';
import { type Sentences, sentencesIn } from '@/server/platform/sentences';

export type BookingNews = 'confirmed' | 'moved' | 'cancelled' | 'reminder';

export type BookingMail = {
  readonly news: BookingNews;
  readonly booking: BookingView;
  readonly reader: MailReader;
  readonly publicUrl: string;
  /** Whom our mail comes from: `Name <address>`, or an address. */
  readonly mailFrom: string;
};

/**
 * What a side of a booking reads in a mail: what, when by their own clocks and by the artist's, with whom, and the way back. Nothing that
 * people wrote to each other: it stays in the conversation. A change brings the calendar's entry along.
 */
export function composeBookingMail(mail: BookingMail): OutgoingMail {
  const { news, booking, reader, publicUrl } = mail;
  const sentences = sentencesIn(reader.language);
  const { outgoing, plain } = sentences;
  const { artist, customer, service } = booking;
  const other = toldIn(plain, reader.userId === artist.userId ? customer.name : artist.name);
  const [time, ...elsewhere] = timesOf(booking, reader.zone, sentences);
  const isReminder = news === 'reminder';
  const paragraphs = [
    outgoing(`booking.${news}.lead`, { other }),
    [service.name, time, ...elsewhere, ...priceOf(booking, sentences)].join('\n'),
    ...feeOf(mail, sentences),
    outgoing('booking.conversation', {
      address: `${publicUrl}/conversations/${booking.conversationId}#booking-${booking.id}`,
    }),
    ...(isReminder ? [] : [outgoing('booking.calendar')]),
    outgoing('booking.stop', { address: `${publicUrl}/settings#mails` }),
  ];
  return {
    recipient: reader.email,
    subject: outgoing(`booking.${news}.subject`, { what: `${service.name}, ${time}` }),
    text: `${paragraphs.join('\n\n')}\n`,
    ...(isReminder ? {} : { calendar: invitationOf(mail) }),
  };
}

/** By the reader's clocks, and where the artist's show something else, by those too. */
function timesOf(
  { startsAt, endsAt, artist }: BookingView,
  zone: string,
  { plain }: Sentences,
): readonly [string, ...string[]] {
  const by = (clocks: string) => {
    const [from, to] = [startsAt, endsAt].map((instant) => wallOf(new Date(instant), clocks));
    return { wall: from, text: `${plain.time(from ?? '')}–${to?.slice('YYYY-MM-DDT'.length)} (${clocks})` };
  };
  const [own, there] = [by(zone), by(artist.zone)];
  return own.wall === there.wall ? [own.text] : [own.text, there.text];
}

const priceOf = ({ priceCents, service }: BookingView, { outgoing, plain }: Sentences): readonly string[] =>
  priceCents === null ? [] : [outgoing('calendar.price', { amount: plain.money(priceCents, service.currency) })];

/** What cancelling costs, unless it was waived meanwhile. */
function feeOf({ news, booking }: BookingMail, { plain }: Sentences): readonly string[] {
  const fee = news === 'cancelled' ? booking.fees?.find(({ act, waived }) => act === 'cancel' && !waived) : undefined;
  return fee ? [`${plain.fee(fee)}.`] : [];
}

function invitationOf({ booking, reader, publicUrl, mailFrom }: BookingMail): string {
  const { userId, language, name, email } = reader;
  const from = { name: 'Parlour', email: addressOf(mailFrom) };
  return writeCalendar([booking], { userId, publicUrl, language }, { for: 'invitation', from, to: { name, email } });
}

const addressOf = (mailFrom: string): string => /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
