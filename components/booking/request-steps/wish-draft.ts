import { centsText } from '@/components/booking/money';
import { NO_TIME, type TimeText, timeTextOf } from '@/components/booking/times/time-text';
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

type Beginning = { readonly zone: string; readonly serviceId?: string | null };

export const emptyDraft = ({ zone, serviceId }: Beginning): WishDraft => ({
  serviceId: serviceId ?? '',
  note: '',
  placement: '',
  size: '',
  budget: '',
  times: [NO_TIME],
  zone,
  links: [''],
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
