import type { BookingSide } from '@/contract/bookings/booking-status';
import { type Fee, feeFor } from '@/contract/policies/fee-for';
import type { BookingView } from '@/contract/schemas/booking';
import type { ChargedAct, FeeSnapshot } from '@/contract/schemas/policy';

type Agreed = Pick<BookingView, 'status' | 'startsAt' | 'priceCents' | 'policy' | 'proposal'>;
type Act = { readonly act: ChargedAct; readonly side: BookingSide };

const FREE: Fee = { percent: 0, cents: 0, beforeHours: null };

/**
 * What an act on a booking costs the customer at `now`, in ms since the epoch; screens and server ask the same function. Free before it
 * is confirmed, without a policy, whatever the artist does, and when the customer answers the artist's own wish to move.
 */
export function feeOfAct(booking: Agreed, { act, side }: Act, now: number): Fee {
  const { status, policy, proposal, priceCents } = booking;
  const isArtists = act !== 'no-show' && side === 'artist';
  const answersArtist = act === 'move' && proposal?.side === 'artist';
  if (status !== 'confirmed' || !policy || isArtists || answersArtist) return FREE;
  return feeFor(policy.terms, { act, priceCents, startsAt: Date.parse(booking.startsAt) }, now);
}

/** Whether a fee is one. */
export const isCharged = ({ percent }: Pick<Fee, 'percent'>): boolean => percent > 0;

type Priced = Pick<BookingView, 'priceCents' | 'service'>;

/** A fee with all that its words need; null when it is none. */
export const feeSnapshot = ({ priceCents, service }: Priced, act: ChargedAct, fee: Fee): FeeSnapshot | null =>
  isCharged(fee) ? { act, ...fee, priceCents, currency: service.currency } : null;
