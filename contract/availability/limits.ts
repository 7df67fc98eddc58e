/** What calendars may hold; apart from the schemas so that a browser needs no schema library to know it. */
export const SLOT_MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;

export const LONGEST_DATE_RULE_DAYS = 366;
/** Of an artist, from today on. */
export const MOST_DATE_RULES = 100;
export const DATE_RULE_LABEL_LENGTH = 80;
/** Parts of one day. */
export const MOST_DAY_PARTS = 8;

export const DESCRIPTION_LENGTH = 1_000;
export const LONGEST_BUFFER_MINUTES = 240;
export const LONGEST_NOTICE_MINUTES = 90 * 24 * 60;
export const LONGEST_WINDOW_DAYS = 730;
export const USUAL_WINDOW_DAYS = 365;
export const MOST_PER_DAY = 50;

/** Days that free times are told of at once. */
export const MOST_FREE_DAYS = 62;
/** Days that a calendar is told of at once. */
export const MOST_CALENDAR_DAYS = 35;
export const MOST_FREE_SLOTS = 2_000;
