import type { BookingView } from '@/contract/schemas/booking';

/** What is settled in a sheet of its own before it is sent. */
export type BookingSheetName = 'confirm' | 'decline' | 'cancel' | 'refuse' | 'offer' | 'move' | 'edit' | 'waive';

/** What a proposal begins with: instants, and the length of each of them. */
export type ProposedStart = { readonly startsAt: readonly string[]; readonly minutes: number };

/** A sheet that was asked for, with the booking as it was then. */
export type BookingSheet = {
  readonly name: BookingSheetName;
  readonly booking: BookingView;
  /** Of `offer` and `move`: what was picked in the calendar. */
  readonly picked?: ProposedStart;
};
