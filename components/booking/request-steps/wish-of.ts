import { centsOf } from '@/components/booking/money';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { readTimes } from '@/components/booking/times/time-text';
import { webAddressOf } from '@/components/booking/web-address';

/** What is asked for: everything of `bookings.request` but whom and under which client id. */
export type BookingWish = {
  readonly serviceId: string;
  readonly wishes: { wallStart: string; zone: string }[];
  readonly note: string;
  readonly placement: string;
  readonly size: string;
  readonly budgetCents: number | null;
  readonly links: string[];
};

/** The request that a draft without problems stands for. */
export function wishOf(draft: WishDraft, now: number): BookingWish {
  const { chosen } = readTimes(draft.times, draft.zone, now);
  return {
    serviceId: draft.serviceId,
    wishes: chosen.flatMap((one) => (one ? [{ wallStart: one.wallStart, zone: draft.zone }] : [])),
    note: draft.note.trim(),
    placement: draft.placement.trim(),
    size: draft.size.trim(),
    budgetCents: draft.budget.trim() === '' ? null : centsOf(draft.budget),
    links: draft.links.flatMap((text) => webAddressOf(text) ?? []),
  };
}
