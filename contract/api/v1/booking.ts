import { z } from 'zod';
import { Id, Instant, Limit, PageKey } from '@/contract/api/v1/fields';
import { BookingFeeAnswer, FeeAnswer, PolicyAnswer } from '@/contract/api/v1/policy';
import {
  BookingSide,
  BookingStatus,
  BookingTransition,
  ProposalAnswer,
  ProposalPurpose,
} from '@/contract/bookings/booking-status';
import { ArtistId, BookingId, ClientId, ProposalId, ServiceId } from '@/contract/ids/ids';
import {
  EditRequestInput,
  FeeNowInput,
  ProposeTimesInput,
  TransitionBookingInput,
  WallTime,
  WishedSlot,
} from '@/contract/schemas/booking';
import { MAX_NOTE_LENGTH, optionalWords, ZoneName } from '@/contract/schemas/text-fields';
import { MOST_OFFERED_SLOTS, MOST_WISHES } from '@/contract/text/limits';

const WALL_START = 'Wall-clock time in `zone`, `YYYY-MM-DDTHH:mm`.';
const CLIENT_ID = 'A UUID of yours, one per act: repeat it on every retry and the act is done once.';
const UP_TO = `At most ${MAX_NOTE_LENGTH} characters.`;

const clientId = ClientId.describe(CLIENT_ID);
const words = optionalWords(MAX_NOTE_LENGTH).default('');
const feeSeen = TransitionBookingInput.shape.feeSeen.describe(
  'What the customer was shown, if it costs something: `percent`, and `cents` (null without a price). Another fee by then refuses the act.',
);

export const BookingsQuery = z.strictObject({
  status: BookingStatus.optional(),
  next: PageKey.optional(),
  limit: Limit,
});

const SlotBody = z.strictObject({
  wall_start: WallTime.describe(WALL_START),
  zone: ZoneName.describe('IANA name, such as Europe/Rome.'),
  later: WishedSlot.shape.later.describe('The second of two times that the clocks show alike when they are put back.'),
});

const wishes = z.array(SlotBody).min(1).max(MOST_WISHES);

const { placement, size, budgetCents, links } = EditRequestInput.shape;
const details = {
  note: words.describe(UP_TO),
  placement: placement.describe('Where on the body, or where it takes place.'),
  size: size.describe('In words, such as 9 cm.'),
  budget_cents: budgetCents.describe('Hundredths of the service’s currency.'),
  links: links.describe('Web addresses of references.'),
};

export const RequestBookingBody = z
  .strictObject({
    artist_id: ArtistId,
    service_id: ServiceId.describe('Of this artist.'),
    wall_start: SlotBody.shape.wall_start.optional().describe(`The only wish, together with \`zone\`. ${WALL_START}`),
    zone: SlotBody.shape.zone.optional(),
    wishes: wishes.optional().describe('Instead of `wall_start` and `zone`: one to three wishes, the best first.'),
    ...details,
    client_id: clientId,
  })
  .refine(({ wall_start, zone, wishes }) =>
    wishes ? wall_start === undefined && zone === undefined : wall_start !== undefined && zone !== undefined,
  )
  .meta({ id: 'RequestBookingBody' });
export type RequestBookingBody = z.output<typeof RequestBookingBody>;

export const HoldSlotBody = z
  .strictObject({
    artist_id: ArtistId,
    service_id: ServiceId.describe('Of this artist; one that can be booked at once.'),
    ...SlotBody.shape,
    client_id: clientId,
  })
  .meta({ id: 'HoldSlotBody' });

export const BookHeldBody = z.strictObject({ ...details, client_id: clientId }).meta({ id: 'BookHeldBody' });

export const BookingPath = z.strictObject({ id: BookingId });

export const FeePath = z.strictObject({ id: BookingId, act: FeeNowInput.shape.act });

export const FeeNowAnswer = z
  .object({
    fee: FeeAnswer.nullable().describe('Null when it is free.'),
    at: Instant.describe('What it was reckoned for, by the server’s clock.'),
  })
  .meta({ id: 'FeeNow' });

export const EditRequestBody = z
  .strictObject({
    service_id: ServiceId.describe('Of the same artist.'),
    wishes: wishes.describe('One to three wishes, the best first.'),
    ...details,
    client_id: clientId,
  })
  .meta({ id: 'EditRequestBody' });

export const ProposeTimesBody = z
  .strictObject({
    purpose: ProposalPurpose.describe('`offer` answers a request; `move` asks for another time of what is confirmed.'),
    slots: z.array(SlotBody).min(1).max(MOST_OFFERED_SLOTS),
    minutes: ProposeTimesInput.shape.minutes.describe(
      'How long each of them is, by the artist only; null leaves the booking as long as it is.',
    ),
    price_cents: ProposeTimesInput.shape.priceCents.describe('Of an offer; null leaves it at the service’s price.'),
    note: words.describe(UP_TO),
    fee_seen: feeSeen,
    client_id: clientId,
  })
  .meta({ id: 'ProposeTimesBody' });

export const AnswerPath = z.strictObject({ id: BookingId, proposal_id: ProposalId, answer: ProposalAnswer });

const slotNumber = z
  .int()
  .min(0)
  .max(MOST_OFFERED_SLOTS - 1)
  .default(0);

export const AnswerProposalBody = z
  .strictObject({
    slot: slotNumber.describe('Which of the proposed times is accepted, from 0.'),
    reason: words.describe(UP_TO),
    client_id: clientId,
  })
  .meta({ id: 'AnswerProposalBody' });

export const TransitionPath = z.strictObject({ id: BookingId, transition: BookingTransition });

export const TransitionBody = z
  .strictObject({
    client_id: clientId,
    reason: words.describe('Owed by the artist who declines or cancels.'),
    wish: TransitionBookingInput.shape.wish.describe('Which of the wishes is confirmed, from 0.'),
    fee_seen: feeSeen,
  })
  .meta({ id: 'TransitionBookingBody' });

/** A place in somebody's calendar, as answers write it. */
export const SlotAnswer = z.object({
  wall_start: z.string().describe(`What was promised. ${WALL_START}`),
  zone: z.string(),
  later: z.literal(true).exactOptional().describe('The second of two times that the clocks show alike.'),
  starts_at: Instant,
  ends_at: Instant,
});
export type SlotAnswer = z.infer<typeof SlotAnswer>;

const ProposalInBooking = z.object({
  id: Id,
  number: z.int().describe('Counts the proposals of a booking, from 1.'),
  purpose: ProposalPurpose,
  side: BookingSide.describe('Whose proposal it is; the other side answers.'),
  slots: z.array(SlotAnswer),
  price_cents: z.int().nullable(),
  note: z.string(),
  fee: FeeAnswer.exactOptional().describe('What accepting it costs the customer.'),
  created_at: Instant,
});

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
    wishes: z.array(SlotAnswer).describe('What was asked for, the best first.'),
    placement: z.string(),
    size: z.string(),
    budget_cents: z.int().nullable(),
    links: z.array(z.string()),
    price_cents: z.int().nullable().describe('What was agreed; null while nothing is, or when it has no price.'),
    proposal: ProposalInBooking.nullable().describe('Times that wait for an answer. Newer ones replace older ones.'),
    reason: z.string().nullable().describe('Why it was declined or cancelled.'),
    held_until: Instant.exactOptional().describe('Of what is `held`: until then nobody else can have its time.'),
    policy: PolicyAnswer.nullable().describe('What was in force when it was confirmed, for good.'),
    fees: z.array(BookingFeeAnswer).describe('What changing their mind has cost the customer, oldest first.'),
    created_at: Instant,
    updated_at: Instant,
    version: z.int().describe('Grows with every step, from 1.'),
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
