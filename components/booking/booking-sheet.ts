import type { BookingView } from '@/contract/schemas/booking';

/** What is settled in a sheet of its own before it is sent. */
export type BookingSheetName = 'confirm' | 'decline' | 'cancel' | 'refuse' | 'offer' | 'move' | 'edit';

/** A sheet that was asked for, with the booking as it was then. */
export type BookingSheet = { readonly name: BookingSheetName; readonly booking: BookingView };
