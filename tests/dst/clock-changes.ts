const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WALL_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/** What clocks show, as the machine's own calendar knows it; it shares no code with what is tested. */
export const clockOf = (zone: string): ((instant: number) => string) => {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return (instant) => format.format(instant).replace(' ', 'T').slice(0, WALL_LENGTH);
};

/** The instants of a year at which the clocks of a zone are put forward or back. */
export function clockChangesIn(zone: string, year: number): readonly number[] {
  const clock = clockOf(zone);
  const offsetAt = (instant: number) => Date.parse(`${clock(instant)}Z`) - instant;
  const changes: number[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY_MS) {
    if (offsetAt(day) !== offsetAt(day + DAY_MS)) changes.push(changeBetween(offsetAt, day, day + DAY_MS));
  }
  return changes;
}

/** The one minute in which the distance to UTC changes. */
function changeBetween(offsetAt: (instant: number) => number, from: number, to: number): number {
  let [before, after] = [from, to];
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle) === offsetAt(from)) before = middle;
    else after = middle;
  }
  return after;
}
