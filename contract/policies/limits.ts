/** What a policy may say; apart from the schemas so that a browser needs no schema library to know it. */
export const MOST_FEE_STEPS = 4;
/** A quarter of a year. */
export const LONGEST_BEFORE_HOURS = 90 * 24;
export const POLICY_NOTE_LENGTH = 400;
