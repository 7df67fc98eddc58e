import { z } from 'zod';

/** What a booking was when a message spoke of it, kept in the message so that it reads well years later. */
export const BookingSnapshot = z.object({
  id: z.string(),
  serviceName: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Promised wall-clock time in `zone`: `YYYY-MM-DDTHH:mm`. */
  wallStart: z.string(),
  zone: z.string(),
});
export type BookingSnapshot = z.infer<typeof BookingSnapshot>;
