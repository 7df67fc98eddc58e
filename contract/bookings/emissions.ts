import type { BookingAct } from '@/contract/bookings/booking-status';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';

/** Events that bring a booking as it is now. */
export type BookingEventType = Extract<ConversationEvent, { booking: BookingView }>['type'];

/** What each act on a booking announces; where there are two, the first is about an offer and the second about a move. */
export const EMITS = {
  edit: ['booking.edited'],
  confirm: ['booking.confirmed'],
  decline: ['booking.declined'],
  offer: ['booking.offered'],
  move: ['booking.move-proposed'],
  accept: ['booking.confirmed', 'booking.moved'],
  refuse: ['booking.proposal-refused'],
  withdraw: ['booking.proposal-withdrawn'],
  cancel: ['booking.cancelled'],
  complete: ['booking.completed'],
  'no-show': ['booking.missed'],
  waive: ['booking.fee-waived'],
  book: ['booking.confirmed'],
  release: ['booking.hold-ended'],
  expire: ['booking.hold-ended'],
} as const satisfies { readonly [Act in BookingAct]: readonly BookingEventType[] };

/** How a booking comes to be, and what that announces. */
export const BEGINNINGS = {
  request: { to: 'requested', emits: 'booking.requested' },
  hold: { to: 'held', emits: 'booking.held' },
} as const;

/** Acts that leave no entry in the conversation: what is only held is said to nobody. */
export const SILENT: ReadonlySet<BookingAct | keyof typeof BEGINNINGS> = new Set(['hold', 'release', 'expire']);
