import { z } from 'zod';
import {
  BookingSnapshot,
  bookingLine,
  SlotSnapshot,
  SNAPSHOT_SAMPLE,
  slotLine,
} from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

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
  /** What was agreed, in `currency`. */
  price: z.object({ cents: z.int(), currency: z.string() }).optional(),
});
type BookingUpdateBody = z.infer<typeof BookingUpdateBody>;

const PAST_TENSE: Record<BookingStep, string> = {
  edit: 'Request changed',
  confirm: 'Confirmed',
  move: 'Moved',
  decline: 'Declined',
  'refuse-offer': 'Offer not taken',
  'refuse-move': 'Stays as it was',
  'withdraw-offer': 'Offer withdrawn',
  'withdraw-move': 'Wish for another time withdrawn',
  cancel: 'Cancelled',
  complete: 'Done',
};

/** The line that each step of a booking leaves in the conversation. */
export const bookingUpdateKind: MessageKindDefinition<'booking-update', BookingUpdateBody> = {
  kind: 'booking-update',
  body: BookingUpdateBody,
  plainText: ({ booking, transition, reason, previous, price }) => {
    const before = previous ? `, before ${slotLine(previous)}` : '';
    const cost = price ? `, ${(price.cents / 100).toFixed(2)} ${price.currency}` : '';
    return `${PAST_TENSE[transition]}: ${bookingLine(booking)}${before}${cost}${reason ? `. ${reason}` : ''}`;
  },
  sample: { booking: { ...SNAPSHOT_SAMPLE, serviceName: 'Bridal mehndi' }, transition: 'confirm', reason: null },
};
