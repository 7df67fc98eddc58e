import { z } from 'zod';
import { BookingSnapshot, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const BookingReminderBody = z.object({
  booking: BookingSnapshot,
  /** So long before the beginning it was due; it may have come later. */
  minutesBefore: z.int(),
});
type BookingReminderBody = z.infer<typeof BookingReminderBody>;

/** Reminds both sides of what they agreed to. Written by the system. */
export const bookingReminderKind: MessageKindDefinition<'booking-reminder', BookingReminderBody> = {
  kind: 'booking-reminder',
  body: BookingReminderBody,
  sample: { booking: SNAPSHOT_SAMPLE, minutesBefore: 1_440 },
};
