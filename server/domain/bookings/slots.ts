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

function slotOf({ wallStart, zone, later = false }: WishedSlot, durationMs: number): SlotView {
  const startsAt = instantOf({ wall: wallStart, zone, later });
  if (startsAt === 'no-such-time') throw new DomainError('booking.no-such-time');
  const endsAt = new Date(startsAt.getTime() + durationMs);
  const instants = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { wallStart, zone, ...(later ? { later } : {}), ...instants };
}

/** What a wished time says, to be hashed: `later` only where it was said, as it could not be before. */
export const saidSlot = ({ wallStart, zone, later = false }: WishedSlot) =>
  later ? { wallStart, zone, later } : { wallStart, zone };

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

type Buffers = { readonly bufferBeforeMinutes: number; readonly bufferAfterMinutes: number };

/** What the artist cannot use for anybody else when something is at this time: it and what they need around it. */
export const busyAt = ({ startsAt, endsAt }: SlotView, { bufferBeforeMinutes, bufferAfterMinutes }: Buffers) => ({
  busyFrom: new Date(Date.parse(startsAt) - bufferBeforeMinutes * MINUTE_MS),
  busyTo: new Date(Date.parse(endsAt) + bufferAfterMinutes * MINUTE_MS),
});

/** A booking's columns for the time it is about; `service` as it is now. */
export const timeColumns = (slot: SlotView, service: Buffers) => ({
  wallStart: slot.wallStart,
  zone: slot.zone,
  startsAt: new Date(slot.startsAt),
  endsAt: new Date(slot.endsAt),
  ...busyAt(slot, service),
});
