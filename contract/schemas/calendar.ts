import { z } from 'zod';
import { MOST_CALENDAR_DAYS } from '@/contract/availability/limits';
import { CalendarDay, type DateRuleView } from '@/contract/schemas/availability';
import type { BookingView } from '@/contract/schemas/booking';

/** `firstDay` is of the artist's calendar. */
export const CalendarInput = z.strictObject({
  firstDay: CalendarDay,
  days: z.int().min(1).max(MOST_CALENDAR_DAYS),
});
export type CalendarInput = z.infer<typeof CalendarInput>;

/** From an instant up to, not including, another; ISO 8601. */
export type CalendarSpan = { readonly from: string; readonly to: string };

/** A time in which the clocks keep one distance to UTC. */
export type ClockPiece = CalendarSpan & { readonly offsetMinutes: number };

/** A day as the artist lives it: it may have 23 or 25 hours, and other clocks while they travel. */
export type CalendarDayView = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly zone: string;
  /** All of the day, in order and without gaps. */
  readonly pieces: readonly ClockPiece[];
};

export type CalendarEntryView = {
  readonly booking: BookingView;
  /** What cannot be used for anything else, with the buffers of when it was agreed; null of what is not agreed. */
  readonly busy: CalendarSpan | null;
  /** What the service needs around it now: so it is with another time that is agreed from now on. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
};

/** What an artist has to do in some days, and when they work. */
export type CalendarView = {
  readonly artistId: string;
  readonly zone: string;
  readonly slotMinutes: number;
  /** Whether there are weekly hours at all. */
  readonly hasHours: boolean;
  readonly days: readonly CalendarDayView[];
  /** When work is done, in order and apart. */
  readonly openings: readonly CalendarSpan[];
  /** Those that have one of these days. */
  readonly dateRules: readonly DateRuleView[];
  /** What is agreed, what is done, and what waits for an answer with a time in these days; by their beginning. */
  readonly entries: readonly CalendarEntryView[];
};
