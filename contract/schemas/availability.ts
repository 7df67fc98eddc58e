import { z } from 'zod';
import { DATE_RULE_LABEL_LENGTH, MOST_DAY_PARTS, MOST_FREE_DAYS, SLOT_MINUTES } from '@/contract/availability/limits';
import { ArtistId, DateRuleId, ServiceId } from '@/contract/ids/ids';
import { optionalWords, ZoneName } from '@/contract/schemas/text-fields';

// `Date` rolls 30 February over to March.
const isCalendarDay = (day: string): boolean => new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(8, 10));

/** `YYYY-MM-DD`, a day that the calendar has, of our times. */
export const CalendarDay = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isCalendarDay);

/** Whether a part ends after it begins, and so on, is said by a code of its own. */
export const dayPartFields = {
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Up to `36:00`: past midnight it counts on. */
  to: z.string().regex(/^(([0-2]\d|3[0-5]):[0-5]\d|36:00)$/),
};

export const SlotMinutes = z.literal(SLOT_MINUTES);

const dateRuleFields = {
  firstDay: CalendarDay,
  lastDay: CalendarDay,
  hours: z.array(z.strictObject(dayPartFields)).max(MOST_DAY_PARTS).nullable(),
  zone: ZoneName.nullable(),
  /** For everybody to read: a holiday, a guest spot in Berlin. */
  label: optionalWords(DATE_RULE_LABEL_LENGTH).default(''),
};
export const AddDateRuleInput = z.strictObject(dateRuleFields);
export type AddDateRuleInput = z.infer<typeof AddDateRuleInput>;
/** Says the whole rule anew. */
export const UpdateDateRuleInput = z.strictObject({ ruleId: DateRuleId, ...dateRuleFields });
export type UpdateDateRuleInput = z.infer<typeof UpdateDateRuleInput>;
export const RemoveDateRuleInput = z.strictObject({ ruleId: DateRuleId });
export type RemoveDateRuleInput = z.infer<typeof RemoveDateRuleInput>;

/** As `DateRule` of contract/availability, with what people call it. */
export const DateRuleView = z.object({
  id: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  hours: z.array(z.object({ from: z.string(), to: z.string() })).nullable(),
  zone: z.string().nullable(),
  label: z.string(),
});
export type DateRuleView = z.infer<typeof DateRuleView>;

/** `firstDay` is of the artist's calendar; what has passed of it is left out. */
export const FreeSlotsInput = z.strictObject({
  artistId: ArtistId,
  serviceId: ServiceId,
  firstDay: CalendarDay,
  days: z.int().min(1).max(MOST_FREE_DAYS),
});
export type FreeSlotsInput = z.infer<typeof FreeSlotsInput>;

/** A time that can be asked for as it is: `wallStart`, `zone` and `later` are those of a `WishedSlot`. */
export type FreeSlot = {
  readonly startsAt: string;
  readonly wallStart: string;
  /** Where the artist is that day. */
  readonly zone: string;
  /** The second of two times that the clocks show alike. */
  readonly later: boolean;
};

export type FreeSlots = {
  /** The artist's own. */
  readonly zone: string;
  /** In order. None while no requests are taken, and none of a service that is not offered any more. */
  readonly slots: readonly FreeSlot[];
  /** The first day that nothing is said about: what was asked for ends there, or there were too many to tell. */
  readonly until: string;
  readonly isPaused: boolean;
};
