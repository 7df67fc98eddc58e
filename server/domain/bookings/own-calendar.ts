import { shareDay } from '@/contract/availability/date-rule';
import { DomainError } from '@/contract/errors/domain-error';
import type {
  CalendarEntryView,
  CalendarInput,
  CalendarSpan,
  CalendarView,
  ClockPiece,
} from '@/contract/schemas/calendar';
import type { Tx } from '@/server/db/database';
import { hoursOf } from '@/server/domain/artists/view';
import { calendarDays, type Piece } from '@/server/domain/availability/calendar-days';
import { clocksAround, DAY_MS, MINUTE_MS, type Span } from '@/server/domain/availability/clocks';
import { dateRulesFrom } from '@/server/domain/availability/date-rules';
import { openingsIn } from '@/server/domain/availability/openings';
import { BOOKING_PARTS, type BookingRow, presentBooking } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';

/** Hours run into the second day after. */
const RULES_BEFORE_DAYS = 3;
/** No zone is further from UTC than that. */
const FURTHEST_MS = DAY_MS;

/** The actor's work as an artist on some days of their calendar. @throws DomainError artist.required */
export async function ownCalendar({ db, actor }: UserContext, input: CalendarInput): Promise<CalendarView> {
  const own = await db.prisma.artist.findFirst({
    where: { userId: actor.userId, closedAt: null },
    select: { id: true, zone: true, hours: true, slotMinutes: true },
  });
  if (!own) throw new DomainError('artist.required');
  const firstDay = Date.parse(`${input.firstDay}T00:00Z`);
  const around = { from: firstDay - FURTHEST_MS, to: firstDay + input.days * DAY_MS + 2 * FURTHEST_MS };
  const rules = await dateRulesFrom(db.prisma, own.id, dayAt(firstDay - RULES_BEFORE_DAYS * DAY_MS));
  const hours = hoursOf(own.hours);
  const works = { zone: own.zone, hours, rules };
  const clocks = clocksAround(around);
  const days = calendarDays(works, clocks, input);
  const span = { from: days[0]?.pieces[0]?.from ?? firstDay, to: days.at(-1)?.pieces.at(-1)?.to ?? firstDay };
  const dates = { firstDay: input.firstDay, lastDay: days.at(-1)?.day ?? input.firstDay };
  return {
    artistId: own.id,
    zone: own.zone,
    slotMinutes: own.slotMinutes,
    hasHours: hours.length > 0,
    days: days.map(({ pieces, ...day }) => ({ ...day, pieces: pieces.map(presentPiece) })),
    openings: openingsIn(works, clocks, span).map(presentSpan),
    dateRules: rules.filter((rule) => shareDay(rule, dates)),
    entries: (await bookingsIn(db.prisma, own.id, span)).map(presentEntry),
  };
}

const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length);

const presentSpan = ({ from, to }: Span): CalendarSpan => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

const presentPiece = ({ offset, ...span }: Piece): ClockPiece => ({
  ...presentSpan(span),
  offsetMinutes: offset / MINUTE_MS,
});

/** What keeps anything else from its time. */
const AGREED: ReadonlySet<string> = new Set(['held', 'confirmed']);

const presentEntry = (row: BookingRow): CalendarEntryView => ({
  booking: presentBooking(row),
  busy: AGREED.has(row.status) ? presentSpan({ from: row.busyFrom.getTime(), to: row.busyTo.getTime() }) : null,
  bufferBeforeMinutes: row.service.bufferBeforeMinutes,
  bufferAfterMinutes: row.service.bufferAfterMinutes,
});

/** What is agreed or done at that time, and what waits for an answer with a time in it. */
async function bookingsIn(tx: Tx, artistId: string, { from, to }: Span): Promise<readonly BookingRow[]> {
  const [since, until] = [new Date(from), new Date(to)];
  // The range is written as in booking_no_overlap, whose index then finds it.
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT b.id FROM booking b WHERE b.artist_id = ${artistId}::uuid AND b.status IN ('held', 'confirmed')
      AND tstzrange(b.busy_from, b.busy_to) && tstzrange(${since}, ${until})
    UNION
    SELECT b.id FROM booking b WHERE b.artist_id = ${artistId}::uuid AND b.status IN ('completed', 'no-show', 'requested')
      AND b.starts_at < ${until} AND b.ends_at > ${since}
    UNION
    SELECT b.id FROM booking b CROSS JOIN jsonb_array_elements(b.wishes) wish
    WHERE b.artist_id = ${artistId}::uuid AND b.status = 'requested'
      AND (wish->>'startsAt')::timestamptz < ${until} AND (wish->>'endsAt')::timestamptz > ${since}
    UNION
    SELECT b.id FROM booking b JOIN booking_proposal p ON p.booking_id = b.id AND p.status = 'open'
      CROSS JOIN jsonb_array_elements(p.slots) slot
    WHERE b.artist_id = ${artistId}::uuid AND b.status IN ('offered', 'confirmed')
      AND (slot->>'startsAt')::timestamptz < ${until} AND (slot->>'endsAt')::timestamptz > ${since}`;
  return tx.booking.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: BOOKING_PARTS,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
}
