import { type Axis, hoursOn } from '@/components/calendar/time/axis';

const two = (number: number): string => String(number).padStart(2, '0');

/** The hours beside the days. One that comes twice stands twice. */
export function HoursRail({ axis }: { readonly axis: Axis }) {
  return (
    <div
      aria-hidden
      className="sticky start-0 z-25 border-e bg-ground"
      style={{ height: `calc(${axis.minutes} * var(--minute))` }}
    >
      {hoursOn(axis)
        .filter(({ top }) => top > 0)
        .map(({ minute, again, top }) => (
          <span
            key={top}
            className="absolute end-1.5 -translate-y-1/2 text-[0.6875rem] text-muted tabular-nums"
            style={{ top: `calc(${top} * var(--minute))` }}
          >
            {`${two(minute / 60)}:00${again ? '*' : ''}`}
          </span>
        ))}
    </div>
  );
}
