import { memo } from 'react';
import { type Axis, rowsOf } from '@/components/calendar/time/axis';
import type { DayClock } from '@/components/calendar/time/day-clock';
import type { CalendarView } from '@/contract/schemas/calendar';

type GroundProps = {
  readonly day: DayClock;
  readonly axis: Axis;
  readonly calendar: Pick<CalendarView, 'openings' | 'entries' | 'hasHours'>;
};

const area = ({ top, bottom }: { readonly top: number; readonly bottom: number }) => ({
  top: `calc(${top} * var(--minute))`,
  height: `calc(${bottom - top} * var(--minute))`,
});

/** What lies under a day's bookings: open ground where one works, and faintly what bookings need around them. The rest is hatched. */
export const Ground = memo(function Ground({ day, axis, calendar: { openings, entries, hasHours } }: GroundProps) {
  const open = hasHours ? openings : [{ from: new Date(day.from).toISOString(), to: new Date(day.to).toISOString() }];
  const [work, buffers] = [open, entries.flatMap(({ busy }) => busy ?? [])].map((spans) =>
    spans.flatMap(({ from, to }) => rowsOf(axis, day, Date.parse(from), Date.parse(to))),
  );
  return (
    <div aria-hidden className="absolute inset-0">
      {work?.map((rows) => (
        <span key={rows.top} data-open className="absolute inset-x-0 bg-raised" style={area(rows)} />
      ))}
      {buffers?.map((rows) => (
        <span
          key={`${rows.top} ${rows.bottom}`}
          className="absolute inset-x-0.5 rounded-sm bg-ink/5"
          style={area(rows)}
        />
      ))}
    </div>
  );
});
