import { bookingLine, detailLines, lengthLines, paragraph, slotLine, slotsLine } from '@/contract/messages/plain/lines';
import type { PlainWords } from '@/contract/messages/plain/plain-words';
import { toldIn } from '@/contract/messages/plain/stand-ins';
import type { MessageBody } from '@/contract/messages/registry';

export function requestText({ booking, ...details }: MessageBody<'booking-request'>, words: PlainWords): string {
  const times = slotsLine([booking, ...(details.alternatives ?? [])], words);
  return paragraph(words.say('request', { what: `${booking.serviceName}, ${times}` }), detailLines(details, words));
}

export function proposalText({ booking, proposal }: MessageBody<'booking-proposal'>, words: PlainWords): string {
  const { purpose, slots, priceCents, currency, note, fee } = proposal;
  const what = [booking.serviceName, slotsLine(slots, words), ...lengthLines(slots[0], booking, words)].join(', ');
  if (purpose === 'move') {
    const agreed = words.say('instead', { time: slotLine(booking, words) });
    return paragraph(words.say('move', { what: `${what} ${agreed}` }), [
      note,
      fee && words.fee && words.say('fee.asked', { fee: words.fee(fee) }),
    ]);
  }
  const price = priceCents === null ? '' : `, ${words.money(priceCents, currency)}`;
  return paragraph(words.say('offer', { what: `${what}${price}` }), [note]);
}

export const reminderText = ({ booking }: MessageBody<'booking-reminder'>, words: PlainWords): string =>
  words.say('reminder', { what: bookingLine(booking, words) });

type Update = MessageBody<'booking-update'>;

/** Offered times came to nothing: the time that was first asked for is not what these are about. */
const WITHOUT_TIME: ReadonlySet<Update['transition']> = new Set(['refuse-offer', 'withdraw-offer']);

export function updateText(body: Update, words: PlainWords): string {
  const { booking, transition, reason, previous, price, request, fee } = body;
  const about = [
    subjectOf(body, words),
    ...(previous ? [words.say('before', { time: slotLine(previous, words) })] : []),
    ...(previous ? lengthLines(booking, previous, words) : []),
    ...(price ? [words.money(price.cents, price.currency)] : []),
  ].join(', ');
  return paragraph(words.say(`step.${transition}`, { what: about }), [
    ...(request ? detailLines(request, words) : []),
    reason && toldIn(words, reason),
    fee && words.fee?.(fee),
  ]);
}

function subjectOf({ booking, transition, request }: Update, words: PlainWords): string {
  if (WITHOUT_TIME.has(transition)) return booking.serviceName;
  return request?.alternatives
    ? `${booking.serviceName}, ${slotsLine([booking, ...request.alternatives], words)}`
    : bookingLine(booking, words);
}
