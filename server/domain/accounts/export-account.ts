import { presentDateRule } from '@/server/domain/availability/date-rules';
import { bookingsInConversation } from '@/server/domain/bookings/queries';
import type { UserContext } from '@/server/domain/context';
import { participantsOf } from '@/server/domain/conversations/queries';
import { messagesAfter } from '@/server/domain/messages/queries';
import type { RateLimiter } from '@/server/platform/rate-limiter';

export type ExportContext = UserContext & { readonly limiter: RateLimiter };

const BATCH = 500;

/**
 * Everything Parlour keeps about the actor and may show them, as the text of one JSON document, piece by piece: account, sessions,
 * devices, profile, and each conversation with its people, bookings and messages. Secrets, hashes and other people's addresses are
 * not in it; the words of deleted messages are not either. Reading on takes a connection for a moment only.
 * @throws DomainError request.too-many
 */
export async function exportAccount(ctx: ExportContext): Promise<AsyncIterable<string>> {
  await ctx.limiter.take('export', ctx.actor.userId);
  return written(ctx, await accountOf(ctx));
}

async function* written(ctx: ExportContext, account: object): AsyncGenerator<string> {
  yield `${JSON.stringify(account).slice(0, -1)},"conversations":[`;
  let isFirst = true;
  for (const id of await conversationIds(ctx)) {
    yield isFirst ? '' : ',';
    isFirst = false;
    yield* conversationText(ctx, id);
  }
  yield ']}\n';
}

async function* conversationText(ctx: ExportContext, id: string): AsyncGenerator<string> {
  const [participants, bookings] = await Promise.all([
    participantsOf(ctx, id),
    bookingsInConversation(ctx.db.prisma, id, { alsoExpired: true }),
  ]);
  const people = participants.map(({ userId, name, role }) => ({ userId, name, role }));
  yield `${JSON.stringify({ id, participants: people, bookings }).slice(0, -1)},"messages":[`;
  for (let afterSeq = 0, isMore = true; isMore; ) {
    const { messages, hasNewer } = await messagesAfter(ctx, { conversationId: id, afterSeq, limit: BATCH });
    yield (afterSeq === 0 ? '' : ',') + messages.map((message) => JSON.stringify(message)).join(',');
    afterSeq = messages.at(-1)?.seq ?? afterSeq;
    isMore = hasNewer;
  }
  yield ']}';
}

async function conversationIds({ db, actor: { userId } }: ExportContext): Promise<string[]> {
  const rows = await db.prisma.participant.findMany({
    where: { userId },
    select: { conversationId: true },
    orderBy: [{ joinedAt: 'asc' }, { conversationId: 'asc' }],
  });
  return rows.map(({ conversationId }) => conversationId);
}

async function accountOf({ db, clock, actor: { userId } }: ExportContext): Promise<object> {
  const user = await db.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      zone: true,
      locale: true,
      notifications: true,
      reminderMails: true,
      bookingMails: true,
      calendarFeed: { select: { language: true, createdAt: true, lastReadAt: true } },
      emailVerifiedAt: true,
      createdAt: true,
      pictures: { select: { id: true, purpose: true, width: true, height: true, createdAt: true } },
      memberships: { select: { role: true, createdAt: true, studio: { select: { name: true } } } },
      sessions: {
        select: { kind: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      pushDevices: { select: { userAgent: true, language: true, createdAt: true, lastSeenAt: true } },
      artists: {
        select: {
          handle: true,
          name: true,
          city: true,
          zone: true,
          styles: true,
          about: true,
          hours: true,
          slotMinutes: true,
          reminderMinutes: true,
          pausedAt: true,
          services: {
            select: {
              name: true,
              description: true,
              durationMinutes: true,
              priceCents: true,
              currency: true,
              bufferBeforeMinutes: true,
              bufferAfterMinutes: true,
              noticeMinutes: true,
              windowDays: true,
              perDayLimit: true,
              isInstant: true,
              retiredAt: true,
            },
          },
          dateRules: { orderBy: { firstDay: 'asc' } },
          policies: { select: { number: true, terms: true, createdAt: true }, orderBy: { number: 'asc' } },
          portfolio: { select: { pictureId: true, caption: true, position: true }, orderBy: { position: 'asc' } },
        },
      },
    },
  });
  const { sessions, pushDevices: devices, artists, ...account } = user;
  const [artist] = artists;
  const profile = artist ? { ...artist, dateRules: artist.dateRules.map(presentDateRule) } : null;
  return { exportedAt: clock.now().toISOString(), account, sessions, devices, profile };
}
