import { centsText } from '@/components/booking/money';
import { NO_TIME, timeTextOf } from '@/components/booking/times/time-text';
import type { TimeText } from '@/components/booking/wished-time';
import type { RequestEntry } from '@/components/outbox/outbox-entry';
import type { BookingView } from '@/contract/schemas/booking';

/** A request as far as it is written: what stands in the fields, checked or not. */
export type WishDraft = {
  /** Empty until one is chosen. */
  readonly serviceId: string;
  readonly note: string;
  readonly placement: string;
  readonly size: string;
  readonly budget: string;
  /** The best first, by the clocks of `zone`; always at least one row. */
  readonly times: readonly TimeText[];
  readonly zone: string;
  readonly links: readonly string[];
};

type Beginning = {
  readonly zone: string;
  readonly serviceId?: string | null;
  /** A free time that was pressed; whatever an address says. */
  readonly startsAt?: string | null;
};

export const emptyDraft = ({ zone, serviceId, startsAt }: Beginning): WishDraft => ({
  serviceId: serviceId ?? '',
  note: '',
  placement: '',
  size: '',
  budget: '',
  times: startsAt && !Number.isNaN(Date.parse(startsAt)) ? [timeTextOf(startsAt, zone)] : [NO_TIME],
  zone,
  links: [''],
});

/** A request that was written but not accepted, to be written anew. */
export const draftOfWish = (wish: RequestEntry['input']): WishDraft => ({
  serviceId: wish.serviceId,
  note: wish.note ?? '',
  placement: wish.placement ?? '',
  size: wish.size ?? '',
  budget: centsText(wish.budgetCents ?? null),
  times: wish.wishes.map(({ wallStart, later }) => ({
    day: wallStart.slice(0, 10),
    time: wallStart.slice(11, 16),
    ...(later ? { later } : {}),
  })),
  zone: wish.wishes[0]?.zone ?? '',
  links: wish.links?.length ? wish.links : [''],
});

/** A request that was sent, to be changed; its times by the clocks of `zone`. */
export const draftOfBooking = (booking: BookingView, zone: string): WishDraft => ({
  serviceId: booking.service.id,
  note: booking.note,
  placement: booking.placement,
  size: booking.size,
  budget: centsText(booking.budgetCents),
  times: (booking.wishes.length > 0 ? booking.wishes : [booking]).map((slot) => timeTextOf(slot.startsAt, zone)),
  zone,
  links: booking.links.length > 0 ? booking.links : [''],
});
