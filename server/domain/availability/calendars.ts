import type { DateRule } from '@/contract/availability/date-rule';
import type { Ask } from '@/server/db/ask';
import { hoursOf } from '@/server/domain/artists/view';
import { bookedStarts, busyTimes } from '@/server/domain/availability/busy-times';
import { type Clocks, clocksAround, DAY_MS, type Span } from '@/server/domain/availability/clocks';
import type { Calendar, Terms } from '@/server/domain/availability/free-slots';
import type { Works } from '@/server/domain/availability/openings';

/** An artist's calendar for a time, once for each service that is offered. */
export type Calendars = Works & { readonly isPaused: boolean; readonly byService: ReadonlyMap<string, Calendar> };

type WorksRow = {
  readonly id: string;
  readonly zone: string;
  readonly hours: unknown;
  readonly slotMinutes: number;
  readonly isPaused: boolean;
  readonly rules: readonly DateRule[];
  readonly services: readonly (Terms & { readonly id: string; readonly firstVersionId: string })[];
};

const WORKS_SQL = `
SELECT a.id, a.zone, a.hours, a.slot_minutes AS "slotMinutes", a.paused_at IS NOT NULL AS "isPaused",
  COALESCE((SELECT json_agg(json_build_object('firstDay', r.first_day, 'lastDay', r.last_day, 'hours', r.hours, 'zone', r.zone))
            FROM date_rule r WHERE r.artist_id = a.id AND daterange(r.first_day, r.last_day, '[]') && daterange($2, $3)), '[]') AS rules,
  COALESCE((SELECT json_agg(json_build_object(
                     'id', s.id, 'firstVersionId', COALESCE(s.first_version_id, s.id), 'durationMinutes', s.duration_minutes,
                     'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes,
                     'noticeMinutes', s.notice_minutes, 'windowDays', s.window_days, 'perDayLimit', s.per_day_limit))
            FROM service s WHERE s.artist_id = a.id AND s.retired_at IS NULL), '[]') AS services
FROM unnest($1::uuid[]) AS asked(id) JOIN artist a ON a.id = asked.id AND a.closed_at IS NULL`;

/** What reaches into a time: hours of the days before, the whole of its first and last day, buffers. */
const MARGIN_MS = 6 * DAY_MS;

type Asked = {
  readonly artistIds: readonly string[];
  readonly span: Span;
  /** As it is to whoever looks; see {@link busyTimes}. */
  readonly now: number;
};

/** The calendars of these artists for a time, by artist; of closed ones there is none. */
export async function calendarsOf(ask: Ask, { artistIds, span, now }: Asked): Promise<ReadonlyMap<string, Calendars>> {
  if (artistIds.length === 0) return new Map();
  const wide = { from: span.from - MARGIN_MS, to: Math.max(span.from, span.to) + MARGIN_MS };
  const values = [artistIds, new Date(wide.from), new Date(wide.to)];
  const [rows, busy] = await Promise.all([
    ask<WorksRow>({ name: 'works', text: WORKS_SQL, values }),
    busyTimes(ask, { artistIds, span: wide, now }),
  ]);
  const limited = rows.filter(({ services }) => services.some(({ perDayLimit }) => perDayLimit !== null));
  const booked = await bookedStarts(ask, { artistIds: limited.map(({ id }) => id), span: wide, now });
  const clocks = clocksAround(span);
  return new Map(rows.map((row) => [row.id, calendarsIn(row, { busy: busy.get(row.id) ?? [], booked, clocks })]));
}

type Taken = {
  readonly busy: readonly Span[];
  readonly booked: ReadonlyMap<string, readonly number[]>;
  readonly clocks: Clocks;
};

function calendarsIn({ services, isPaused, ...row }: WorksRow, { busy, booked, clocks }: Taken): Calendars {
  const works = { zone: row.zone, hours: hoursOf(row.hours), rules: row.rules };
  const shared = { ...works, slotMinutes: row.slotMinutes, busy, clocks };
  const byService = services.map((service): readonly [string, Calendar] => [
    service.id,
    { ...shared, service, booked: booked.get(service.firstVersionId) ?? [] },
  ]);
  return { ...works, isPaused, byService: new Map(byService) };
}
