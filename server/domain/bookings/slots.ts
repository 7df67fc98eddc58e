import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import { SlotView, type WishedSlot } from '@/contract/schemas/booking';
import { instantOf } from '@/contract/time/wall-time';
import { canChoose } from '@/server/domain/bookings/rules';

export const MINUTE_MS = 60_000;

/**
 * The places in the calendar that these wall-clock times mean, each `durationMs` long, in their order.
 * @throws DomainError booking.no-such-time, booking.in-the-past, booking.too-far-ahead, booking.same-time.
 */
export function chosenSlots(wished: readonly WishedSlot[], durationMs: number, now: Date): SlotView[] {
  const slots = wished.map((one) => slotOf(one, durationMs));
  const starts = slots.map(({ startsAt }) => new Date(startsAt));
  demand(canChoose(starts, now));
  return slots;
}

function slotOf({ wallStart, zone }: WishedSlot, durationMs: number): SlotView {
  const startsAt = instantOf({ wall: wallStart, zone });
  if (startsAt === 'no-such-time') throw new DomainError('booking.no-such-time');
  const endsAt = new Date(startsAt.getTime() + durationMs);
  return { wallStart, zone, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** The `at`-th of the times on a card. @throws DomainError booking.no-such-choice */
export function slotAt(slots: readonly SlotView[], at: number): SlotView {
  const slot = slots[at];
  if (!slot) throw new DomainError('booking.no-such-choice');
  return slot;
}

/** When a slot begins. */
export const startOf = ({ startsAt }: Pick<SlotView, 'startsAt'>): Date => new Date(startsAt);

/** Slots as a column of JSON holds them. */
export const storedSlots = (value: unknown): SlotView[] => SlotView.array().parse(value);

type Times = { readonly wallStart: string; readonly zone: string; readonly startsAt: Date; readonly endsAt: Date };

/** The time that a booking is about. */
export const slotOfBooking = ({ wallStart, zone, startsAt, endsAt }: Times): SlotView => ({
  wallStart,
  zone,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** A booking's columns for the time it is about. */
export const timeColumns = ({ wallStart, zone, startsAt, endsAt }: SlotView) => ({
  wallStart,
  zone,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  busyFrom: new Date(startsAt),
  busyTo: new Date(endsAt),
});
