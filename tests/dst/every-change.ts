import { checkChange } from '@/tests/dst/check-change';
import { clockChangesIn } from '@/tests/dst/clock-changes';

const FIRST_YEAR = 2026;
const LAST_YEAR = 2035;

export type ZoneYear = { readonly zone: string; readonly year: number };

/** Every zone that the machine knows, in every year that is looked at. */
export const zoneYears = (): readonly ZoneYear[] =>
  Intl.supportedValuesOf('timeZone').flatMap((zone) =>
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => ({ zone, year: FIRST_YEAR + at })),
  );

export type Tally = { zoneYears: number; changes: number; slots: number; problems: string[] };

/** Looks at every change of the clocks in these. */
export function checkAll(chosen: readonly ZoneYear[]): Tally {
  const tally: Tally = { zoneYears: chosen.length, changes: 0, slots: 0, problems: [] };
  for (const { zone, year } of chosen) {
    for (const change of clockChangesIn(zone, year)) {
      const { slots, problems } = checkChange(zone, change);
      tally.changes += 1;
      tally.slots += slots;
      tally.problems.push(...problems);
    }
  }
  return tally;
}
