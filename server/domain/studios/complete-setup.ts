import { DomainError } from '@/contract/errors/domain-error';
import type { StudioId, UserId } from '@/contract/ids/ids';
import type { CompleteSetupInput } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import { freeHandleLike } from '@/server/domain/artists/free-handle';
import { makeArtist } from '@/server/domain/artists/make-artist';
import type { Deps } from '@/server/domain/context';
import { foundStudio } from '@/server/domain/studios/found-studio';
import { isSetupOpen } from '@/server/domain/studios/is-setup-open';
import { lockHandles } from '@/server/domain/studios/lock-handles';
import { hashSetupToken, SETUP_LOCK } from '@/server/domain/studios/setup-token';
import { hashPassword } from '@/server/platform/password';
import type { RateLimiter } from '@/server/platform/rate-limiter';

type SetupContext = Deps & { readonly limiter: RateLimiter; readonly ip: string };
type Founding = { readonly studioId: StudioId; readonly userId: UserId; readonly now: Date };

/**
 * Makes the first studio and its admin, whose e-mail counts as proven: whoever holds the link runs the machine. The link is
 * gone afterwards; of two at once exactly one succeeds.
 * @throws DomainError `setup.link-invalid`, `auth.email-taken` (the link stays open) or `request.too-many`.
 */
export async function completeSetup(ctx: SetupContext, input: CompleteSetupInput): Promise<Record<never, never>> {
  await ctx.limiter.take('set-up', ctx.ip);
  // Asked first only to spare the costly hash; the transaction decides.
  if (!(await isSetupOpen(ctx, input)).open) throw new DomainError('setup.link-invalid');
  const passwordHash = await hashPassword(input.password);
  await ctx.db.transact(async (tx) => {
    const founding = { studioId: ctx.ids.newId<StudioId>(), userId: ctx.ids.newId<UserId>(), now: ctx.clock.now() };
    await useLink(tx, input.token);
    await makeAdmin(tx, founding, { ...input, passwordHash });
    await foundStudio(tx, ctx, { ...founding, name: input.studioName, zone: input.zone });
    await makeOwnProfile(tx, ctx, founding, input);
  });
  return {};
}

/** The row is deleted for one transaction only; a second one waits for the first and then finds nothing. */
async function useLink(tx: Tx, token: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
  const used = await tx.setupLink.deleteMany({ where: { tokenHash: hashSetupToken(token) } });
  if (used.count === 0) throw new DomainError('setup.link-invalid');
}

type AdminDraft = CompleteSetupInput & { readonly passwordHash: string };

async function makeAdmin(tx: Tx, { userId, now }: Founding, draft: AdminDraft): Promise<void> {
  const { name, email, zone, passwordHash } = draft;
  const made = await tx.user.createMany({
    data: { id: userId, name, email, zone, passwordHash, emailVerifiedAt: now, createdAt: now },
    skipDuplicates: true,
  });
  if (made.count === 0) throw new DomainError('auth.email-taken');
}

async function makeOwnProfile(tx: Tx, ctx: SetupContext, founding: Founding, input: CompleteSetupInput): Promise<void> {
  if (!input.artist) return;
  const { city, serviceName: name, durationMinutes } = input.artist;
  await lockHandles(tx);
  const handle = await freeHandleLike(tx, input.name);
  const service = { name, durationMinutes, priceCents: null, currency: 'EUR' };
  const profile = { handle, name: input.name, city, zone: input.zone, styles: [], about: '' };
  await makeArtist(tx, ctx, { ...founding, ...profile, service });
}
