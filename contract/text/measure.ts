export type Measure = 'percent' | 'hour' | 'day';

/** `50%`, `48 hours`, `7 days`, as a region writes them. */
export const measureIn =
  (locale: string) =>
  (value: number, unit: Measure): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'percent' ? 'short' : 'long',
    }).format(value);

const DAY_HOURS = 24;
const FEW_DAYS = 3;

/** How long before: `48 hours`, `7 days`. */
export const spanText = (hours: number, measure: (value: number, unit: Measure) => string): string =>
  hours % DAY_HOURS === 0 && hours >= FEW_DAYS * DAY_HOURS ? measure(hours / DAY_HOURS, 'day') : measure(hours, 'hour');
