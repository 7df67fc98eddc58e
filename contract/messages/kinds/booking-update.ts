import { z } from 'zod';
import { bookingLine, paragraph, priceLine, slotLine, slotsLine } from '@/contract/messages/booking-lines';
import { BookingSnapshot, PriceSnapshot, SlotSnapshot, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { detailLines, RequestDetails } from '@/contract/messages/request-details';

/** `move`: another time was agreed for what was confirmed before. */
export const BookingStep = z.literal([
  'edit',
  'confirm',
  'move',
  'decline',
  'refuse-offer',
  'refuse-move',
  'withdraw-offer',
  'withdraw-move',
  'cancel',
  'complete',
]);
export type BookingStep = z.infer<typeof BookingStep>;

const BookingUpdateBody = z.object({
  booking: BookingSnapshot,
  transition: BookingStep,
  reason: z.string().nullable(),
  /** Where it was before it moved. */
  previous: SlotSnapshot.optional(),
  /** What was agreed. */
  price: PriceSnapshot.optional(),
  /** What the request says since it was edited. */
  request: RequestDetails.optional(),
});
type BookingUpdateBody = z.infer<typeof BookingUpdateBody>;

const PAST_TENSE: Record<BookingStep, string> = {
  edit: 'Request changed',
  confirm: 'Confirmed',
  move: 'Moved',
  decline: 'Declined',
  'refuse-offer': 'Offered times not taken',
  'refuse-move': 'Not moved, it stays as it was',
  'withdraw-offer': 'Offer withdrawn',
  'withdraw-move': 'Wish for another time withdrawn, it stays as it was',
  cancel: 'Cancelled',
  complete: 'Done',
};

/** Offered times came to nothing: the time that was first asked for is not what these are about. */
const WITHOUT_TIME: ReadonlySet<BookingStep> = new Set(['refuse-offer', 'withdraw-offer']);

/** The line that each step of a booking leaves in the conversation. */
export const bookingUpdateKind: MessageKindDefinition<'booking-update', BookingUpdateBody> = {
  kind: 'booking-update',
  body: BookingUpdateBody,
  plainText: ({ booking, transition, reason, previous, price, request }) => {
    const about = WITHOUT_TIME.has(transition) ? booking.serviceName : lineOf(booking, request);
    const before = previous ? `, before ${slotLine(previous)}` : '';
    const cost = price ? `, ${priceLine(price)}` : '';
    const what = `${PAST_TENSE[transition]}: ${about}${before}${cost}`;
    return paragraph(what, [...(request ? detailLines(request) : []), reason]);
  },
  sample: { booking: { ...SNAPSHOT_SAMPLE, serviceName: 'Bridal mehndi' }, transition: 'confirm', reason: null },
};

const lineOf = (booking: BookingSnapshot, request: RequestDetails | undefined): string =>
  request?.alternatives
    ? `${booking.serviceName}, ${slotsLine([booking, ...request.alternatives])}`
    : bookingLine(booking);
