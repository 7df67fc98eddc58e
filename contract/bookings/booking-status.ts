import { z } from 'zod';

export const BookingStatus = z.literal(['requested', 'confirmed', 'declined', 'cancelled', 'completed']);
export type BookingStatus = z.infer<typeof BookingStatus>;

export const BookingTransition = z.literal(['confirm', 'decline', 'cancel', 'complete']);
export type BookingTransition = z.infer<typeof BookingTransition>;

/** Whose part of the agreement an act is. */
export type BookingSide = 'customer' | 'artist';
