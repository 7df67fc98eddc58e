import { z } from 'zod';
import { LONGEST_BOOKING_MINUTES, SHORTEST_BOOKING_MINUTES } from '@/contract/bookings/booking-length';
import {
  BookingSide,
  BookingStatus,
  BookingTransition,
  ProposalAnswer,
  ProposalPurpose,
} from '@/contract/bookings/booking-status';
import { ArtistId, BookingId, ClientId, ProposalId, ServiceId } from '@/contract/ids/ids';
import { FeeSeen, FeeSnapshot, FeeView, PolicyView } from '@/contract/schemas/policy';
import { MAX_NOTE_LENGTH, optionalWords, ZoneName } from '@/contract/schemas/text-fields';
import {
  DETAIL_LENGTH_LIMIT,
  LINK_LENGTH_LIMIT,
  MOST_CENTS,
  MOST_LINKS,
  MOST_OFFERED_SLOTS,
  MOST_WISHES,
} from '@/contract/text/limits';

// `Date` rolls 30 February over to March.
const isCalendarDay = (wall: string): boolean => new Date(`${wall}Z`).getUTCDate() === Number(wall.slice(8, 10));

/** `YYYY-MM-DDTHH:mm`, a wall-clock time without zone. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine(isCalendarDay);

/** A place in somebody's calendar: wall-clock time in a zone is the promise, the instants are derived. */
export const SlotView = z.object({
  wallStart: z.string(),
  zone: z.string(),
  /** The second of two times that the clocks show alike; left out of all others. */
  later: z.literal(true).exactOptional(),
  startsAt: z.string(),
  endsAt: z.string(),
});
export type SlotView = z.infer<typeof SlotView>;

/**
 * A time as somebody asks for it; how long it takes follows from the service. `later` means the second of two times that the clocks
 * show alike when they are put back.
 */
export const WishedSlot = z.strictObject({ wallStart: WallTime, zone: ZoneName, later: z.boolean().exactOptional() });
export type WishedSlot = z.infer<typeof WishedSlot>;

const slots = (most: number) => z.array(WishedSlot).min(1).max(most);
const Cents = z.int().min(0).max(MOST_CENTS);

const BookingMinutes = z.int().min(SHORTEST_BOOKING_MINUTES).max(LONGEST_BOOKING_MINUTES);

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '';
};
/** An address of something to look at, shown as text and opened by whoever wants to. */
export const ReferenceLink = z.string().trim().min(1).max(LINK_LENGTH_LIMIT).refine(isWebAddress);

/** What a customer tells about the wish besides the time. */
const requestDetails = {
  note: optionalWords(MAX_NOTE_LENGTH).default(''),
  placement: optionalWords(DETAIL_LENGTH_LIMIT).default(''),
  size: optionalWords(DETAIL_LENGTH_LIMIT).default(''),
  /** In the service's currency. */
  budgetCents: Cents.nullable().default(null),
  links: z.array(ReferenceLink).max(MOST_LINKS).default([]),
};

/** `wishes`: one to three times, the best first. */
export const RequestBookingInput = z.strictObject({
  artistId: ArtistId,
  serviceId: ServiceId,
  wishes: slots(MOST_WISHES),
  ...requestDetails,
  clientId: ClientId,
});
export type RequestBookingInput = z.infer<typeof RequestBookingInput>;

/** Takes a free time of a service that needs no approval, for as long as it takes to say the rest. */
export const HoldSlotInput = z.strictObject({
  artistId: ArtistId,
  serviceId: ServiceId,
  slot: WishedSlot,
  clientId: ClientId,
});
export type HoldSlotInput = z.infer<typeof HoldSlotInput>;

/** Agrees to a time that is held. */
export const BookHeldInput = z.strictObject({ bookingId: BookingId, ...requestDetails, clientId: ClientId });
export type BookHeldInput = z.infer<typeof BookHeldInput>;

/** Gives back a time that is held. */
export const ReleaseHoldInput = z.strictObject({ bookingId: BookingId });
export type ReleaseHoldInput = z.infer<typeof ReleaseHoldInput>;

/** Says the whole request anew; possible until it is answered. */
export const EditRequestInput = z.strictObject({
  bookingId: BookingId,
  serviceId: ServiceId,
  wishes: slots(MOST_WISHES),
  ...requestDetails,
  clientId: ClientId,
});
export type EditRequestInput = z.infer<typeof EditRequestInput>;

export const TransitionBookingInput = z.strictObject({
  bookingId: BookingId,
  transition: BookingTransition,
  /** Which of the wished times is confirmed, from 0. */
  wish: z
    .int()
    .min(0)
    .max(MOST_WISHES - 1)
    .default(0),
  reason: optionalWords(MAX_NOTE_LENGTH).default(''),
  /** Of a cancellation that costs something: what its customer was shown. Left out means that it is free. */
  feeSeen: FeeSeen.exactOptional(),
  clientId: ClientId,
});
export type TransitionBookingInput = z.infer<typeof TransitionBookingInput>;

/** `offer`: the artist's answer to a request. `move`: either side's wish for another time of what is confirmed. */
export const ProposeTimesInput = z.strictObject({
  bookingId: BookingId,
  purpose: ProposalPurpose,
  slots: slots(MOST_OFFERED_SLOTS),
  /** How long each of them is, by the artist alone; null leaves the booking as long as it is. */
  minutes: BookingMinutes.nullable().default(null),
  /** Of an offer, in the service's currency; null leaves it at the service's price, or at what was agreed. */
  priceCents: Cents.nullable().default(null),
  note: optionalWords(MAX_NOTE_LENGTH).default(''),
  /** Of a wish to move that costs something: what its customer was shown. Left out means that it is free. */
  feeSeen: FeeSeen.exactOptional(),
  clientId: ClientId,
});
export type ProposeTimesInput = z.infer<typeof ProposeTimesInput>;

export const AnswerProposalInput = z.strictObject({
  bookingId: BookingId,
  proposalId: ProposalId,
  answer: ProposalAnswer,
  /** Which of the proposed times is accepted, from 0. */
  slot: z
    .int()
    .min(0)
    .max(MOST_OFFERED_SLOTS - 1)
    .default(0),
  reason: optionalWords(MAX_NOTE_LENGTH).default(''),
  clientId: ClientId,
});
export type AnswerProposalInput = z.infer<typeof AnswerProposalInput>;

/** What would calling off or moving what is confirmed cost, at this moment? */
export const FeeNowInput = z.strictObject({ bookingId: BookingId, act: z.literal(['cancel', 'move']) });
export type FeeNowInput = z.infer<typeof FeeNowInput>;

/** `fee` is null when it is free. `at`: the instant it was reckoned for, by the server's clock. */
export type FeeNow = { readonly fee: FeeSnapshot | null; readonly at: string };

export const ListBookingsInput = z.strictObject({
  status: BookingStatus.optional(),
  next: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListBookingsInput = z.infer<typeof ListBookingsInput>;

/** Times that wait for the other side's answer. */
export const ProposalView = z.object({
  id: z.string(),
  /** Counts the booking's proposals, from 1. */
  number: z.int(),
  purpose: ProposalPurpose,
  /** Whose proposal it is. */
  side: BookingSide,
  slots: z.array(SlotView),
  priceCents: z.int().nullable(),
  note: z.string(),
  /** What it will cost the customer when it is accepted; left out when nothing. */
  fee: FeeSnapshot.exactOptional(),
  createdAt: z.string(),
});
export type ProposalView = z.infer<typeof ProposalView>;

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
  /** What the request asked for, best first; the booking's own time is the first until another one is agreed. */
  wishes: z.array(SlotView),
  placement: z.string(),
  size: z.string(),
  budgetCents: z.int().nullable(),
  links: z.array(z.string()),
  /** What both agreed to; null leaves it at the service's price. */
  priceCents: z.int().nullable(),
  /** What waits for an answer; at most one, newer ones supersede. */
  proposal: ProposalView.nullable(),
  /** Why it was declined or cancelled. */
  reason: z.string().nullable(),
  /** Of what is `held`: until then nobody else can have its time. */
  heldUntil: z.string().exactOptional(),
  /** What was in force when it was confirmed, for good; left out before that and where there was none. */
  policy: PolicyView.exactOptional(),
  /** What it has cost the customer to change their mind, oldest first; left out when nothing. */
  fees: z.array(FeeView).exactOptional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Grows with every transition, from 1. */
  version: z.int(),
});
export type BookingView = z.infer<typeof BookingView>;

export type BookingPage = { readonly items: readonly BookingView[]; readonly next: string | null };
