import type { BookingView } from '@/contract/schemas/booking';

type Span = { readonly startsAt: string; readonly endsAt: string };

const overlap = (a: Span, b: Span): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);

/** What the viewer has confirmed at that time already, apart from the booking that it is about. */
export const clashesWith = (
  span: Span,
  bookings: readonly BookingView[],
  exceptId: string | null,
): readonly BookingView[] =>
  bookings.filter((one) => one.status === 'confirmed' && one.id !== exceptId && overlap(one, span));
