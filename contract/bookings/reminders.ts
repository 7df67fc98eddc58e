/** How long before a booking begins an artist may have both sides reminded of it, in minutes. Constraint `artist_reminder_minutes`. */
export const REMINDER_MINUTES = [10_080, 2_880, 1_440, 120, 60] as const;
export type ReminderMinutes = (typeof REMINDER_MINUTES)[number];
