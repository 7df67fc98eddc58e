import { DomainError } from '@/contract/errors/domain-error';
import { isLocale, LOCALES } from '@/contract/i18n/locales';
import type { UserId } from '@/contract/ids/ids';
import type { BookingView } from '@/contract/schemas/booking';
import { isSideOf } from '@/server/domain/bookings/records';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import { hashFeedSecret } from '@/server/domain/calendar/feed-secret';
import type { Deps } from '@/server/domain/context';
import { writeCalendar } from '@/server/platform/calendar/write-calendar';
import type { RateLimiter } from '@/server/platform/rate-limiter';

export type FeedDeps = Pick<Deps, 'db' | 'clock' | 'publicUrl'> & { readonly limiter: RateLimiter };

const DAY_MS = 24 * 60 * 60_000;
const BACK_MS = 366 * DAY_MS;
/** What was called off stays that long as called off: programs that come by now and then take it away themselves. */
const CANCELLED_MS = 30 * DAY_MS;
/** A calendar that is larger than this loses what is longest ago. */
export const MOST_EVENTS = 2_000;

const OWNER_SQL = `
SELECT f.user_id AS "userId", COALESCE(u.locale, f.language) AS language
FROM calendar_feed f JOIN "user" u ON u.id = f.user_id AND u.disabled_at IS NULL AND u.deleted_at IS NULL
WHERE f.secret_hash = $1`;

const NOTE_SQL = `
UPDATE calendar_feed SET last_read_at = now()
WHERE user_id = $1 AND (last_read_at IS NULL OR last_read_at < now() - interval '10 minutes')`;

type Owner = { readonly userId: UserId; readonly language: string };

/**
 * What somebody has agreed to, as customer and as artist, for their calendar programs: a year back and all that lies ahead.
 * @returns an iCalendar text
 * @throws DomainError not-found (no such address, whatever the reason), request.too-many
 */
export async function readFeed(deps: FeedDeps, secret: string): Promise<string> {
  const { pool } = deps.db;
  const { rows } = await pool.query<Owner>(OWNER_SQL, [hashFeedSecret(secret)]);
  const [owner] = rows;
  if (!owner) throw new DomainError('not-found');
  const { userId } = owner;
  await deps.limiter.take('calendar-feed', userId);
  const bookings = await agreedBy(deps, userId);
  await pool.query(NOTE_SQL, [userId]);
  const language = isLocale(owner.language) ? owner.language : LOCALES[0];
  return writeCalendar(bookings, { userId, publicUrl: deps.publicUrl, language }, { for: 'feed' });
}

async function agreedBy({ db, clock }: FeedDeps, userId: UserId): Promise<readonly BookingView[]> {
  const now = clock.now().getTime();
  const rows = await db.prisma.booking.findMany({
    where: {
      AND: [
        isSideOf({ userId }),
        { OR: [{ status: { not: 'cancelled' } }, { updatedAt: { gt: new Date(now - CANCELLED_MS) } }] },
      ],
      agreedAt: { not: null },
      startsAt: { gt: new Date(now - BACK_MS) },
    },
    include: BOOKING_PARTS,
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_EVENTS,
  });
  return rows.map(presentBooking);
}
