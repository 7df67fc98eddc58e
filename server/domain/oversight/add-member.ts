import { demand } from '@/contract/errors/decision';
import type { UserId } from '@/contract/ids/ids';
import type { MembershipRole } from '@/contract/schemas/account';
import type { AddMemberInput } from '@/contract/schemas/console';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { Reader, UserContext } from '@/server/domain/context';
import { nameFromEmail } from '@/server/domain/identity/rules';
import { canAdminister } from '@/server/domain/oversight/rules';
import { queueMail } from '@/server/platform/mail/queue-mail';
import type { RateLimiter } from '@/server/platform/rate-limiter';
import { sentencesIn } from '@/server/platform/sentences';

type InvitingContext = UserContext & Reader & { readonly limiter: RateLimiter };

/**
 * Adds somebody to the studio's team by their address, and tells them. Without an account they get one without a password: the code
 * that signs them in proves the address. The mail is in the language of their account, else in that of who adds them. A role they have already
 * changes nothing and sends nothing.
 * @throws DomainError studio.not-found, studio.not-your-role, request.too-many, audit.unavailable
 */
export async function addMember(ctx: InvitingContext, input: AddMemberInput): Promise<{ readonly userId: UserId }> {
  const { studioId, role } = input;
  demand(canAdminister(ctx.actor, studioId));
  await ctx.limiter.take('invitation', ctx.actor.userId);
  return audited(ctx, async (tx) => {
    const studio = await tx.studio.findUniqueOrThrow({ where: { id: studioId }, select: { name: true, zone: true } });
    const { userId, locale } = await accountOf(tx, ctx, { ...input, zone: studio.zone });
    const now = ctx.clock.now();
    const data = { studioId, userId, role, createdAt: now };
    const added = await tx.membership.createMany({ data, skipDuplicates: true });
    if (added.count === 0) return { userId };
    const mail = invitation(ctx, {
      studioName: studio.name,
      email: input.email,
      role,
      language: locale ?? ctx.language,
    });
    await queueMail(tx, ctx, { recipient: input.email, ...mail });
    const subject = { userId, role };
    const who = { studioId, actorId: ctx.actor.userId };
    await appendAuditEntry(tx, ctx, { ...who, action: 'member.added', subject, occurredAt: now });
    return { userId };
  });
}

type Account = { readonly userId: UserId; readonly locale: string | null };
type AccountDraft = Pick<AddMemberInput, 'email' | 'name'> & { readonly zone: string };

async function accountOf(tx: Tx, ctx: InvitingContext, { email, name, zone }: AccountDraft): Promise<Account> {
  const id = ctx.ids.newId<UserId>();
  const data = { id, email, name: name ?? nameFromEmail(email), zone, createdAt: ctx.clock.now() };
  await tx.user.createMany({ data, skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, locale: true } });
  return { userId: user.id as UserId, locale: user.locale };
}

type Invitation = {
  readonly studioName: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly language: string;
};

function invitation({ actor, publicUrl }: InvitingContext, { studioName, email, role, language }: Invitation) {
  const { outgoing } = sentencesIn(language);
  const part = outgoing(`invitation.${role}`, { name: actor.name, studio: studioName });
  return {
    subject: outgoing('invitation.subject', { studio: studioName }),
    text: outgoing('invitation.text', { part, address: `${publicUrl}/sign-in`, email }),
  };
}
