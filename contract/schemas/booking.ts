import { z } from 'zod';
import { BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';
import { ArtistId, BookingId, ClientId, ServiceId } from '@/contract/ids/ids';
import { MAX_NOTE_LENGTH, optionalWords, ZoneName } from '@/contract/schemas/text-fields';

// `Date` rolls 30 February over to March.
const isCalendarDay = (wall: string): boolean => new Date(`${wall}Z`).getUTCDate() === Number(wall.slice(8, 10));

/** `YYYY-MM-DDTHH:mm`, a wall-clock time without zone. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine(isCalendarDay);

export const RequestBookingInput = z.strictObject({
  artistId: ArtistId,
  serviceId: ServiceId,
  wallStart: WallTime,
  zone: ZoneName,
  note: optionalWords(MAX_NOTE_LENGTH).default(''),
  clientId: ClientId,
});
export type RequestBookingInput = z.infer<typeof RequestBookingInput>;

export const TransitionBookingInput = z.strictObject({
  bookingId: BookingId,
  transition: BookingTransition,
  reason: optionalWords(MAX_NOTE_LENGTH).default(''),
  clientId: ClientId,
});
export type TransitionBookingInput = z.infer<typeof TransitionBookingInput>;

export const ListBookingsInput = z.strictObject({
  status: BookingStatus.optional(),
  next: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListBookingsInput = z.infer<typeof ListBookingsInput>;

export const BookingView = z.object({
  id: z.string(),
  conversationId: z.string(),
  artist: z.object({ id: z.string(), userId: z.string(), name: z.string(), zone: z.string() }),
  customer: z.object({ userId: z.string(), name: z.string() }),
  service: z.object({
    id: z.string(),
    name: z.string(),
    durationMinutes: z.int(),
    priceCents: z.int().nullable(),
    currency: z.string(),
  }),
  status: BookingStatus,
  startsAt: z.string(),
  endsAt: z.string(),
  /** The promise: wall-clock time in `zone`; `startsAt` is derived from it. */
  wallStart: z.string(),
  zone: z.string(),
  note: z.string(),
  /** Why it was declined or cancelled. */
  reason: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Grows with every transition, from 1. */
  version: z.int(),
});
export type BookingView = z.infer<typeof BookingView>;

export type BookingPage = { readonly items: readonly BookingView[]; readonly next: string | null };
