import { createHash } from 'node:crypto';
import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { BookingId, ClientId, StudioId } from '@/contract/ids/ids';
import { ACCOUNT_CLOSED } from '@/contract/messages/plain/stand-ins';
import type { DeleteAccountInput } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import { closeConversations, lockConversationsOf } from '@/server/domain/accounts/close-conversations';
import { forgetPerson } from '@/server/domain/accounts/forget-person';
import { canDelete } from '@/server/domain/accounts/rules';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { endHoldsOf } from '@/server/domain/bookings/end-holds-of';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import { takeFromStaff } from '@/server/domain/conversations/take-from-staff';
import type { CodeContext } from '@/server/domain/identity/context';
import { matchingCode } from '@/server/domain/identity/matching-code';
import { endSessions, lockUser } from '@/server/domain/identity/records';

export type DeleteAccountContext = UserContext & CodeContext;

const WAITING = ['requested', 'offered'];

/**
 * Deletes the actor's account for good: login, sessions, devices, pictures, address and name. Conversations and bookings stay for the
 * other side under a pseudonym (decision 0016). Requests that wait are called off first, each with its line in its conversation, so
 * that a deletion that breaks off in between can simply be asked for again.
 * @throws DomainError auth.wrong-code, account.has-bookings (confirmed ones lie ahead), account.last-admin, request.too-many
 */
export async function deleteAccount(
  ctx: DeleteAccountContext,
  { code }: DeleteAccountInput,
): Promise<Record<never, never>> {
  const { userId } = ctx.actor;
  const { email } = await ctx.db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const proof = await matchingCode(ctx, { email, code });
  if (!proof) throw new DomainError('auth.wrong-code');
  demand(canDelete(await standingOf(ctx.db.prisma, ctx)));
  await callOffWaiting(ctx);
  await endHoldsOf(ctx);
  await giveBackWhatWasGiven(ctx);
  await ctx.db.transact(async (tx) => {
    await lockConversationsOf(tx, userId);
    const user = await lockUser(tx, userId);
    if (!user || user.disabledAt) throw new DomainError('auth.required');
    const used = await tx.signInCode.updateMany({
      where: { id: proof.id, consumedAt: null },
      data: { consumedAt: ctx.clock.now() },
    });
    if (used.count === 0) throw new DomainError('auth.wrong-code');
    await lockTeams(tx, ctx);
    demand(canDelete(await standingOf(tx, ctx)));
    await leaveTeams(tx, ctx);
    await forgetPerson(tx, { userId, email, now: ctx.clock.now() });
    await closeConversations(tx, { userId, now: ctx.clock.now() });
    await endSessions(tx, { userId, now: ctx.clock.now() });
  });
  return {};
}

async function standingOf(tx: Tx, { actor: { userId }, clock }: UserContext) {
  const bookingsAhead = await tx.booking.count({
    where: {
      status: 'confirmed',
      endsAt: { gt: clock.now() },
      OR: [{ customerId: userId }, { artist: { userId } }],
    },
  });
  const left = await tx.$queryRaw<{ studios: number }[]>`
    SELECT count(*)::int AS studios FROM membership own
    WHERE own.user_id = ${userId}::uuid AND own.role = 'admin'
      AND NOT EXISTS (
        SELECT FROM membership other JOIN "user" u ON u.id = other.user_id
        WHERE other.studio_id = own.studio_id AND other.role = 'admin' AND other.user_id <> own.user_id AND u.disabled_at IS NULL)
      AND EXISTS (SELECT FROM membership other WHERE other.studio_id = own.studio_id AND other.user_id <> own.user_id)`;
  return { bookingsAhead, studiosLeftAlone: left[0]?.studios ?? 0 };
}

async function callOffWaiting(ctx: DeleteAccountContext): Promise<void> {
  const { userId } = ctx.actor;
  const waiting = await ctx.db.prisma.booking.findMany({
    where: { status: { in: WAITING }, OR: [{ customerId: userId }, { artist: { userId } }] },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, version } of waiting) {
    const clientId = clientIdOf(`account deleted ${id} ${version}`);
    const bookingId = id as BookingId;
    await transitionBooking(ctx, { bookingId, transition: 'cancel', wish: 0, reason: ACCOUNT_CLOSED, clientId }).catch(
      movedOn,
    );
  }
}

/** The same act under the same id however often the deletion is asked for: RFC 9562 §5.8, from a hash. */
function clientIdOf(text: string): ClientId {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as ClientId;
}

/** Somebody else settled it in the meantime; how it stands now is looked at once more before anything is deleted. */
function movedOn(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'booking.illegal-transition') throw error;
}

/** Staff leave the conversations they were given; what they wrote there stays. */
async function giveBackWhatWasGiven({ db, actor: { userId } }: DeleteAccountContext): Promise<void> {
  const given = await db.prisma.participant.findMany({
    where: { userId, role: 'staff' },
    select: { conversationId: true, studioId: true },
    orderBy: { conversationId: 'asc' },
  });
  for (const { conversationId, studioId } of given) {
    await db.transact((tx) => takeFromStaff(tx, { conversationId, studioId, userId }));
  }
}

/** Of two admins who leave at once, one stays. */
const lockTeams = (tx: Tx, { actor: { userId } }: UserContext) =>
  tx.$queryRaw`
    SELECT 1 FROM membership
    WHERE studio_id IN (SELECT studio_id FROM membership WHERE user_id = ${userId}::uuid)
    ORDER BY studio_id, user_id, role FOR UPDATE`;

async function leaveTeams(tx: Tx, ctx: DeleteAccountContext): Promise<void> {
  const { userId } = ctx.actor;
  const roles = await tx.membership.findMany({ where: { userId }, orderBy: [{ studioId: 'asc' }, { role: 'asc' }] });
  await tx.membership.deleteMany({ where: { userId } });
  for (const { studioId, role } of roles) {
    await appendAuditEntry(tx, ctx, {
      studioId: studioId as StudioId,
      actorId: userId,
      action: 'member.left',
      subject: { userId, role },
      occurredAt: ctx.clock.now(),
    });
  }
}
