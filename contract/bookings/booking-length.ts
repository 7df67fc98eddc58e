/** What an artist may make of a booking's length; apart from the schemas so that a browser needs no schema library to know it. */
export const SHORTEST_BOOKING_MINUTES = 5;
export const LONGEST_BOOKING_MINUTES = 24 * 60;
