import { z } from 'zod';

export const BookingStatus = z.literal([
  'requested',
  'offered',
  'held',
  'expired',
  'confirmed',
  'declined',
  'cancelled',
  'completed',
  'no-show',
]);
export type BookingStatus = z.infer<typeof BookingStatus>;

/** What moves a booking on by itself, without proposing or answering times. */
export const BookingTransition = z.literal(['confirm', 'decline', 'cancel', 'complete', 'no-show', 'waive']);
export type BookingTransition = z.infer<typeof BookingTransition>;

/** What the other side may answer to a proposal, and what its own side may do with it. */
export const ProposalAnswer = z.literal(['accept', 'refuse', 'withdraw']);
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

/** An `offer` answers a request; a `move` asks for another time of what is confirmed. */
export const ProposalPurpose = z.literal(['offer', 'move']);
export type ProposalPurpose = z.infer<typeof ProposalPurpose>;

/** Whose part of the agreement an act is. */
export const BookingSide = z.literal(['customer', 'artist']);
export type BookingSide = z.infer<typeof BookingSide>;

/** What becomes of a time that is held: agreed to, given back, or its end is past. */
export type HoldAct = 'book' | 'release' | 'expire';

/** Everything that a side, or the clock, can do with a booking. */
export type BookingAct = BookingTransition | ProposalAnswer | ProposalPurpose | 'edit' | HoldAct;
