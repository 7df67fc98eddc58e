import { demand } from '@/contract/errors/decision';
import type { StudioInput } from '@/contract/schemas/console';
import type { ConsoleOverview, LookView } from '@/contract/schemas/console-views';
import type { UserContext } from '@/server/domain/context';
import { withinReach } from '@/server/domain/oversight/overseen-conversations';
import { countUnanswered, overseenRows } from '@/server/domain/oversight/overseen-sql';
import { presentOverseen } from '@/server/domain/oversight/present-overseen';
import { canWorkIn, isAdminOf } from '@/server/domain/oversight/rules';

const SHOWN = 6;
const LOOKS_SHOWN = 6;

/**
 * What in a studio needs somebody, and the last looks into its conversations. Staff see what concerns the conversations they were
 * given, and no looks.
 * @throws DomainError studio.not-found, studio.not-your-role
 */
export async function overview(ctx: UserContext, { studioId }: StudioInput): Promise<ConsoleOverview> {
  demand(canWorkIn(ctx.actor, studioId));
  const [waiting, unanswered, looks] = await Promise.all([
    waitingIn(ctx, studioId),
    unansweredIn(ctx, studioId),
    isAdminOf(ctx.actor, studioId) ? lastLooks(ctx, studioId) : [],
  ]);
  return { waiting, unanswered, looks };
}

async function waitingIn(ctx: UserContext, studioId: string): Promise<ConsoleOverview['waiting']> {
  const { withinReachOf } = withinReach(ctx, studioId);
  const where = {
    studioId,
    status: 'requested',
    ...(withinReachOf ? { conversation: { participants: { some: { userId: withinReachOf } } } } : {}),
  };
  const [count, rows] = await Promise.all([
    ctx.db.prisma.booking.count({ where }),
    ctx.db.prisma.booking.findMany({
      where,
      select: {
        id: true,
        conversationId: true,
        createdAt: true,
        artist: { select: { name: true } },
        customer: { select: { name: true } },
        service: { select: { name: true } },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
    }),
  ]);
  const items = rows.map(({ id, conversationId, createdAt, artist, customer, service }) => ({
    bookingId: id,
    conversationId,
    artistName: artist.name,
    customerName: customer.name,
    serviceName: service.name,
    requestedAt: createdAt.toISOString(),
  }));
  return { count, items };
}

async function unansweredIn(ctx: UserContext, studioId: string): Promise<ConsoleOverview['unanswered']> {
  const reach = withinReach(ctx, studioId);
  const everybody = { customerIds: null, artistIds: null, bookingStatus: null, after: null };
  const filter = { ...reach, ...everybody, state: 'unanswered', limit: SHOWN } as const;
  const [count, rows] = await Promise.all([
    countUnanswered(ctx.db.pool, reach),
    overseenRows(ctx.db.pool, filter, { order: 'oldest-first' }),
  ]);
  return { count, items: rows.map(presentOverseen) };
}

async function lastLooks(ctx: UserContext, studioId: string): Promise<readonly LookView[]> {
  const rows = await ctx.db.prisma.viewing.findMany({
    where: { studioId },
    select: {
      entryNumber: true,
      openedAt: true,
      reason: true,
      conversationId: true,
      actor: { select: { id: true, name: true } },
      conversation: { select: { artist: { select: { name: true } }, customer: { select: { name: true } } } },
    },
    orderBy: [{ openedAt: 'desc' }, { entryNumber: 'desc' }],
    take: LOOKS_SHOWN,
  });
  return rows.map(({ entryNumber, openedAt, reason, conversationId, actor, conversation }) => ({
    entryNumber,
    at: openedAt.toISOString(),
    by: { userId: actor.id, name: actor.name },
    reason,
    conversationId,
    artistName: conversation.artist.name,
    customerName: conversation.customer.name,
  }));
}
