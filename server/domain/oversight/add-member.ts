import { demand } from '@/contract/errors/decision';
import type { UserId } from '@/contract/ids/ids';
import type { MembershipRole } from '@/contract/schemas/account';
import type { AddMemberInput } from '@/contract/schemas/console';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { nameFromEmail } from '@/server/domain/identity/rules';
import { canAdminister } from '@/server/domain/oversight/rules';
import { queueMail } from '@/server/platform/mail/queue-mail';
import type { RateLimiter } from '@/server/platform/rate-limiter';

type InvitingContext = UserContext & { readonly limiter: RateLimiter };

/**
 * Adds somebody to the studio's team by their address, and tells them. Without an account they get one without a password: the code
 * that signs them in proves the address. A role they have already changes nothing and sends nothing.
 * @throws DomainError studio.not-found, studio.not-your-role, request.too-many, audit.unavailable
 */
export async function addMember(ctx: InvitingContext, input: AddMemberInput): Promise<{ readonly userId: UserId }> {
  const { studioId, role } = input;
  demand(canAdminister(ctx.actor, studioId));
  await ctx.limiter.take('invitation', ctx.actor.userId);
  return audited(ctx, async (tx) => {
    const studio = await tx.studio.findUniqueOrThrow({ where: { id: studioId }, select: { name: true, zone: true } });
    const userId = await accountOf(tx, ctx, { ...input, zone: studio.zone });
    const now = ctx.clock.now();
    const data = { studioId, userId, role, createdAt: now };
    const added = await tx.membership.createMany({ data, skipDuplicates: true });
    if (added.count === 0) return { userId };
    const mail = invitation(ctx, { studioName: studio.name, email: input.email, role });
    await queueMail(tx, ctx, { recipient: input.email, ...mail });
    const subject = { userId, role };
    const who = { studioId, actorId: ctx.actor.userId };
    await appendAuditEntry(tx, ctx, { ...who, action: 'member.added', subject, occurredAt: now });
    return { userId };
  });
}

type AccountDraft = Pick<AddMemberInput, 'email' | 'name'> & { readonly zone: string };

async function accountOf(tx: Tx, ctx: InvitingContext, { email, name, zone }: AccountDraft): Promise<UserId> {
  const id = ctx.ids.newId<UserId>();
  const data = { id, email, name: name ?? nameFromEmail(email), zone, createdAt: ctx.clock.now() };
  await tx.user.createMany({ data, skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return user.id as UserId;
}

const PARTS: { readonly [Role in MembershipRole]: string } = {
  artist: 'as an artist. After signing in you set up your profile and can take bookings',
  staff: 'to the staff. You see the conversations that its admins give you',
  admin: 'as an admin. You look after its people and may, with a reason and on record, open its conversations',
};

type Invitation = { readonly studioName: string; readonly email: string; readonly role: MembershipRole };

const invitation = ({ actor, publicUrl }: InvitingContext, { studioName, email, role }: Invitation) => ({
  subject: `You are in the team of ${studioName}`,
  text: [
    `${actor.name} added you to ${studioName} ${PARTS[role]}.`,
    '',
    `Sign in at ${publicUrl}/sign-in with this address, ${email}: choose to get a code by e-mail.`,
    'You need no password.',
    '',
    'If you do not know this studio, you can ignore this e-mail.',
    '',
  ].join('\n'),
});
