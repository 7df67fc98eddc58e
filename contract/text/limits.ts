/** Numbers that screens show or count by; apart from the schemas so that a browser needs no schema library to know them. */
export const MESSAGE_LENGTH_LIMIT = 8_000;
export const NOTE_LENGTH_LIMIT = 2_000;
export const MESSAGE_EDIT_WINDOW_MS = 15 * 60_000;
