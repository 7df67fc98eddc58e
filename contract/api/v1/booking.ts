import { z } from 'zod';
import { Id, Instant, Limit, PageKey } from '@/contract/api/v1/fields';
import { BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';
import { ArtistId, BookingId, ClientId, ServiceId } from '@/contract/ids/ids';
import { WallTime } from '@/contract/schemas/booking';
import { MAX_NOTE_LENGTH, optionalWords, ZoneName } from '@/contract/schemas/text-fields';

const WALL_START = 'Wall-clock time in `zone`, `YYYY-MM-DDTHH:mm`.';
const CLIENT_ID = 'A UUID of yours, one per act: repeat it on every retry and the act is done once.';

export const BookingsQuery = z.strictObject({
  status: BookingStatus.optional(),
  next: PageKey.optional(),
  limit: Limit,
});

export const RequestBookingBody = z
  .strictObject({
    artist_id: ArtistId,
    service_id: ServiceId.describe('Of this artist.'),
    wall_start: WallTime.describe(WALL_START),
    zone: ZoneName.describe('IANA name, such as Europe/Rome.'),
    note: optionalWords(MAX_NOTE_LENGTH).default('').describe(`At most ${MAX_NOTE_LENGTH} characters.`),
    client_id: ClientId.describe(CLIENT_ID),
  })
  .meta({ id: 'RequestBookingBody' });

export const TransitionPath = z.strictObject({ id: BookingId, transition: BookingTransition });

export const TransitionBody = z
  .strictObject({
    client_id: ClientId.describe(CLIENT_ID),
    reason: optionalWords(MAX_NOTE_LENGTH).default('').describe('Owed by the artist who declines or cancels.'),
  })
  .meta({ id: 'TransitionBookingBody' });

export const BookingAnswer = z
  .object({
    id: Id,
    conversation_id: Id,
    artist: z.object({ id: Id, user_id: Id, name: z.string(), zone: z.string() }),
    customer: z.object({ user_id: Id, name: z.string() }),
    service: z.object({
      id: Id,
      name: z.string(),
      duration_minutes: z.int(),
      price_cents: z.int().nullable(),
      currency: z.string(),
    }),
    status: BookingStatus,
    starts_at: Instant,
    ends_at: Instant,
    wall_start: z.string().describe(`What was promised. ${WALL_START}`),
    zone: z.string(),
    note: z.string(),
    reason: z.string().nullable().describe('Why it was declined or cancelled.'),
    created_at: Instant,
    updated_at: Instant,
    version: z.int().describe('Grows with every transition, from 1.'),
  })
  .meta({ id: 'Booking' });
export type BookingAnswer = z.infer<typeof BookingAnswer>;

export const BookingsAnswer = z
  .object({
    items: z.array(BookingAnswer),
    next: z.string().nullable().describe('Give it as `next` for the page after; null on the last.'),
  })
  .meta({ id: 'Bookings' });
export type BookingsAnswer = z.infer<typeof BookingsAnswer>;
