import { dateFormat } from '@/components/conversation/time/date-format';

const SOME_MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 86_400_000;

/** What the people call a day of the week; Monday is 0. */
export const weekdayName = (day: number, locale: string): string =>
  dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(SOME_MONDAY + day * DAY_MS));
