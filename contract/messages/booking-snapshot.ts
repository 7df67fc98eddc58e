import { z } from 'zod';

/** A time as it was promised: `wallStart` is `YYYY-MM-DDTHH:mm` by the clocks of `zone`. */
export const SlotSnapshot = z.object({
  wallStart: z.string(),
  zone: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
});
export type SlotSnapshot = z.infer<typeof SlotSnapshot>;

/** What a booking was when a message spoke of it, kept in the message so that it reads well years later. */
export const BookingSnapshot = SlotSnapshot.extend({ id: z.string(), serviceName: z.string() });
export type BookingSnapshot = z.infer<typeof BookingSnapshot>;

/** An amount as it was named: hundredths of `currency`. */
export const PriceSnapshot = z.object({ cents: z.int(), currency: z.string() });
export type PriceSnapshot = z.infer<typeof PriceSnapshot>;

export const SNAPSHOT_SAMPLE: BookingSnapshot = {
  id: '0190a000-0000-7000-8000-000000000001',
  serviceName: 'Fine-line tattoo',
  startsAt: '2031-05-09T12:30:00.000Z',
  endsAt: '2031-05-09T14:30:00.000Z',
  wallStart: '2031-05-09T14:30',
  zone: 'Europe/Rome',
};

/** Another time beside that of {@link SNAPSHOT_SAMPLE}. */
export const OTHER_SLOT_SAMPLE: SlotSnapshot = {
  startsAt: '2031-05-10T07:00:00.000Z',
  endsAt: '2031-05-10T09:00:00.000Z',
  wallStart: '2031-05-10T09:00',
  zone: 'Europe/Rome',
};
