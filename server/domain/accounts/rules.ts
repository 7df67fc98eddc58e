import { allow, type Decision, refuse } from '@/contract/errors/decision';

type Standing = {
  /** Confirmed bookings whose time is not over, on either side. */
  readonly bookingsAhead: number;
  /** Studios that would be left with people and without an admin. */
  readonly studiosLeftAlone: number;
};

/** Somebody whom others count on settles that first. */
export function canDelete({ bookingsAhead, studiosLeftAlone }: Standing): Decision {
  if (bookingsAhead > 0) return refuse('account.has-bookings');
  return studiosLeftAlone > 0 ? refuse('account.last-admin') : allow;
}

/** Nobody can receive mail there (RFC 2606), and it names nobody. */
export const pseudonymAddress = (userId: string): string => `${userId}@deleted.invalid`;
