/** Numbers that screens show or count by; apart from the schemas so that a browser needs no schema library to know them. */
export const MESSAGE_LENGTH_LIMIT = 8_000;
export const NOTE_LENGTH_LIMIT = 2_000;
export const MESSAGE_EDIT_WINDOW_MS = 15 * 60_000;

/** Of a booking request and of what is proposed in answer. */
export const MOST_WISHES = 3;
export const MOST_OFFERED_SLOTS = 4;
export const MOST_LINKS = 5;
export const DETAIL_LENGTH_LIMIT = 120;
export const LINK_LENGTH_LIMIT = 500;
export const MOST_CENTS = 100_000_000;
