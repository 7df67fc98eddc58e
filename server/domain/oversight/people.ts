import { demand } from '@/contract/errors/decision';
import type { MembershipRole } from '@/contract/schemas/account';
import type { PeopleInput } from '@/contract/schemas/console';
import type { CustomerView, MemberView, PeoplePage } from '@/contract/schemas/console-views';
import { decodePageKey, encodePageKey } from '@/server/db/page-key';
import type { UserContext } from '@/server/domain/context';
import { canAdminister } from '@/server/domain/oversight/rules';

const PAGE = 50;

/**
 * A studio's team, and its customers by last activity, by keyset.
 * @throws DomainError studio.not-found, studio.not-your-role, input.invalid when `next` is not one of ours.
 */
export async function people(ctx: UserContext, { studioId, next }: PeopleInput): Promise<PeoplePage> {
  demand(canAdminister(ctx.actor, studioId));
  const after = next === undefined ? null : decodePageKey(next);
  const [members, customers] = await Promise.all([
    after ? [] : membersOf(ctx, studioId),
    customersOf(ctx, studioId, after),
  ]);
  return { members, ...customers };
}

type MemberRow = Omit<MemberView, 'userId' | 'roles'> & { readonly id: string; readonly roles: MembershipRole[] };

const MEMBERS_SQL = `
SELECT u.id, u.name, u.email, u.disabled_at IS NOT NULL AS "isDisabled", array_agg(m.role ORDER BY m.role) AS roles,
  (SELECT a.handle FROM artist a WHERE a.user_id = u.id AND a.studio_id = $1 AND a.closed_at IS NULL) AS "artistHandle",
  (SELECT count(*)::int FROM participant p WHERE p.user_id = u.id AND p.studio_id = $1 AND p.role = 'staff') AS given
FROM membership m JOIN "user" u ON u.id = m.user_id
WHERE m.studio_id = $1 GROUP BY u.id ORDER BY u.name, u.id`;

async function membersOf({ db }: UserContext, studioId: string): Promise<readonly MemberView[]> {
  const { rows } = await db.pool.query<MemberRow>(MEMBERS_SQL, [studioId]);
  return rows.map(({ id, ...row }) => ({ userId: id, ...row }));
}

type CustomerRow = {
  readonly id: string;
  readonly name: string;
  readonly conversations: number;
  readonly bookings: number;
  readonly last_active_at: Date;
};

const CUSTOMERS_SQL = `
SELECT u.id, u.name, talks.conversations, talks.last_active_at,
  (SELECT count(*)::int FROM booking b WHERE b.customer_id = u.id AND b.studio_id = $1) AS bookings
FROM (
  SELECT customer_id, count(*)::int AS conversations, max(activity_at) AS last_active_at
  FROM conversation WHERE studio_id = $1 GROUP BY customer_id
) AS talks JOIN "user" u ON u.id = talks.customer_id
WHERE $2::timestamptz IS NULL OR (talks.last_active_at, u.id) < ($2, $3::uuid)
ORDER BY talks.last_active_at DESC, u.id DESC LIMIT $4`;

async function customersOf(
  { db }: UserContext,
  studioId: string,
  after: readonly [Date, string] | null,
): Promise<Pick<PeoplePage, 'customers' | 'next'>> {
  const [activeAt, id] = after ?? [null, null];
  const { rows } = await db.pool.query<CustomerRow>(CUSTOMERS_SQL, [studioId, activeAt, id, PAGE + 1]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = rows.length > PAGE && last ? encodePageKey(last.last_active_at, last.id) : null;
  return { customers: shown.map(presentCustomer), next };
}

const presentCustomer = ({ id, name, conversations, bookings, last_active_at }: CustomerRow): CustomerView => ({
  userId: id,
  name,
  conversations,
  bookings,
  lastActiveAt: last_active_at.toISOString(),
});
