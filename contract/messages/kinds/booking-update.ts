import { z } from 'zod';
import { BookingSnapshot, PriceSnapshot, SlotSnapshot, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { RequestDetails } from '@/contract/messages/request-details';
import { FeeSnapshot } from '@/contract/schemas/policy';

/** `move`: another time was agreed for what was confirmed before. `book`: a customer took a free time that needs no approval. */
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
  'book',
  'no-show',
  'waive',
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
  /** What the request says since it was edited, or what was said with a booking that needs no approval. */
  request: RequestDetails.optional(),
  /** What it costs the customer, or no longer does. */
  fee: FeeSnapshot.optional(),
});
type BookingUpdateBody = z.infer<typeof BookingUpdateBody>;

/** The line that each step of a booking leaves in the conversation. */
export const bookingUpdateKind: MessageKindDefinition<'booking-update', BookingUpdateBody> = {
  kind: 'booking-update',
  body: BookingUpdateBody,
  sample: { booking: { ...SNAPSHOT_SAMPLE, serviceName: 'Bridal mehndi' }, transition: 'confirm', reason: null },
};
