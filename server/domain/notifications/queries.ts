import type { PushDeviceView, PushKeyView } from '@/contract/schemas/push';
import type { UserContext } from '@/server/domain/context';
import type { DeviceContext } from '@/server/domain/notifications/context';
import { isTroubled } from '@/server/domain/notifications/rules';

/** What browsers subscribe with. */
export const pushKey = async ({ push }: DeviceContext): Promise<PushKeyView> => ({ publicKey: push.publicKey });

/** The actor's browsers that ring, the last seen first. */
export async function listDevices(ctx: UserContext): Promise<readonly PushDeviceView[]> {
  const { userId, sessionId } = ctx.actor;
  const rows = await ctx.db.prisma.pushDevice.findMany({
    where: { userId, session: { revokedAt: null, expiresAt: { gt: ctx.clock.now() } } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.sessionId === sessionId,
    troubled: isTroubled(row.failures),
  }));
}
