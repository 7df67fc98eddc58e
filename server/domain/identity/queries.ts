import { DomainError } from '@/contract/errors/domain-error';
import type { MembershipRole, MeView, SessionView } from '@/contract/schemas/account';
import type { UserContext } from '@/server/domain/context';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

/** The person as they see themselves. */
export async function getMe(ctx: UserContext): Promise<MeView> {
  const user = await ctx.db.prisma.user.findUnique({
    where: { id: ctx.actor.userId },
    select: {
      id: true,
      name: true,
      email: true,
      zone: true,
      locale: true,
      passwordHash: true,
      notifications: true,
      reminderMails: true,
      bookingMails: true,
      picture: { select: PICTURE_PARTS },
      memberships: {
        orderBy: [{ createdAt: 'asc' }, { role: 'asc' }],
        include: { studio: { select: { name: true } } },
      },
      artists: { select: { id: true, handle: true, reminderMinutes: true } },
    },
  });
  if (!user) throw new DomainError('auth.required');
  const { id: userId, name, email, zone, locale, passwordHash, notifications, picture, memberships, artists } = user;
  return {
    userId,
    name,
    email,
    zone,
    locale,
    picture: presentPicture(picture),
    hasPassword: passwordHash !== null,
    notifications,
    mails: { reminders: user.reminderMails, bookings: user.bookingMails },
    // The column is held to these words by constraint membership_role.
    memberships: memberships.map((m) => ({
      studioId: m.studioId,
      studioName: m.studio.name,
      role: m.role as MembershipRole,
    })),
    artist: artists[0] ?? null,
  };
}

/** The person's sessions that still count, the last used first. */
export async function listSessions(ctx: UserContext): Promise<readonly SessionView[]> {
  const sessions = await ctx.db.prisma.session.findMany({
    where: { userId: ctx.actor.userId, revokedAt: null, expiresAt: { gt: ctx.clock.now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  });
  return sessions.map(({ id, kind, userAgent, createdAt, lastSeenAt }) => ({
    id,
    kind: kind === 'api' ? 'api' : 'web',
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === ctx.actor.sessionId,
  }));
}
