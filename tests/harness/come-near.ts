import type pg from 'pg';

type Nearness = { readonly hours: number; readonly agreedDaysAgo?: number };

/**
 * Time goes by until a booking of an hour begins in `hours`. The database's clock cannot be moved, so the booking comes nearer; it was
 * agreed to `agreedDaysAgo`.
 */
export const comeNear = (
  client: Pick<pg.ClientBase, 'query'>,
  bookingId: string,
  { hours, agreedDaysAgo = 14 }: Nearness,
): Promise<unknown> =>
  client.query(
    `UPDATE booking SET starts_at = at.start, ends_at = at.start + interval '1 hour', busy_from = at.start,
       busy_to = at.start + interval '1 hour', agreed_at = now() - make_interval(mins => ($3::float * 1440)::int)
     FROM (SELECT now() + make_interval(mins => ($2::float * 60)::int) AS start) AS at WHERE id = $1`,
    [bookingId, hours, agreedDaysAgo],
  );
