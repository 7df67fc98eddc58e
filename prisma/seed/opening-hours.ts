import type { OpeningHours } from '@/contract/schemas/artist';

type Day = readonly [from: string, to: string];
const on = (weekdays: readonly number[], ...parts: readonly Day[]): readonly OpeningHours[] =>
  weekdays.flatMap((weekday) => parts.map(([from, to]) => ({ weekday, from, to })));

/** Weekly hours of the cast, by handle, in their own zone. */
export const OPENING_HOURS: Readonly<Record<string, readonly OpeningHours[]>> = {
  'chiara-moretti': [...on([2, 3, 4, 5], ['10:00', '13:30'], ['15:00', '19:00']), ...on([6], ['10:00', '16:00'])],
  'mira-kovac': [...on([1, 2, 4, 5], ['09:00', '17:00']), ...on([6, 7], ['08:00', '20:00'])],
  'luca-ferri': on([2, 3, 4, 5, 6], ['09:30', '18:30']),
  'jonas-weber': on([2, 3, 4, 5], ['12:00', '20:00']),
  'anika-shah': [...on([1, 3, 4], ['10:00', '18:00']), ...on([5, 6, 7], ['09:00', '21:00'])],
  'priya-raman': on([1, 2, 3, 4, 5, 6], ['07:00', '19:00']),
  'layla-haddad': [
    ...on([1, 2, 3, 4], ['11:00', '20:00']),
    ...on([5], ['19:00', '26:00']),
    ...on([6, 7], ['10:00', '22:00']),
  ],
  'grace-okafor': [...on([3, 4, 5], ['11:00', '19:00']), ...on([6, 7], ['10:00', '18:00'])],
};
