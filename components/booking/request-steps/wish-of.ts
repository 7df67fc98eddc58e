import { centsOf } from '@/components/booking/money';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { readTimes, wishedSlotOf } from '@/components/booking/times/time-text';
import { webAddressOf } from '@/components/booking/web-address';
import type { WishedSlot } from '@/contract/schemas/booking';

/** What is asked for: everything of `bookings.request` but whom and under which client id. */
export type BookingWish = {
  readonly serviceId: string;
  readonly wishes: WishedSlot[];
  readonly note: string;
  readonly placement: string;
  readonly size: string;
  readonly budgetCents: number | null;
  readonly links: string[];
  /** The one time is free and to be booked, not asked for. */
  readonly atOnce?: true;
};

/** The request that a draft without problems stands for. */
export function wishOf(draft: WishDraft, now: number): BookingWish {
  const { chosen } = readTimes(draft.times, draft.zone, now);
  return {
    serviceId: draft.serviceId,
    wishes: chosen.flatMap((one) => (one ? [wishedSlotOf(one, draft.zone)] : [])),
    note: draft.note.trim(),
    placement: draft.placement.trim(),
    size: draft.size.trim(),
    budgetCents: draft.budget.trim() === '' ? null : centsOf(draft.budget),
    links: draft.links.flatMap((text) => webAddressOf(text) ?? []),
  };
}
