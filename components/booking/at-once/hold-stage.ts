import type { FreeSlot } from '@/contract/schemas/availability';
import type { BookingView } from '@/contract/schemas/booking';

/** How a time that is to be booked at once stands for the one who wants it. */
export type HoldStage =
  | { readonly name: 'none' | 'busy' }
  /** `endsAt` is by this device's clock, in ms. */
  | { readonly name: 'held'; readonly booking: BookingView; readonly endsAt: number }
  /** Somebody else has it; what can be had instead. */
  | { readonly name: 'taken'; readonly startsAt: string; readonly freeSlots: readonly FreeSlot[] }
  | { readonly name: 'failed'; readonly isOffline: boolean; readonly sentence: string };

/** A hold that was just made: how long it lasts is the server's word, when it ends is told by the clock of this device. */
export const justHeld = (booking: BookingView, now: number): HoldStage => ({
  name: 'held',
  booking,
  endsAt: now + Date.parse(booking.heldUntil ?? booking.updatedAt) - Date.parse(booking.updatedAt),
});

/** Somebody who cannot see the clock is told of it when it begins, and with so many minutes left. */
const TOLD_AT_MINUTES = [1, 5];
const WHOLE_MINUTES = 10;

/** How many minutes are said to be left: changes twice in all, not each second. */
export const minutesTold = (leftMs: number): number =>
  TOLD_AT_MINUTES.find((minutes) => leftMs <= minutes * 60_000) ?? WHOLE_MINUTES;

/** `9:05` */
export function clockOf(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
