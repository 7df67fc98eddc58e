import { handleKeyOf } from '@/contract/artists/handle';
import { handleFromName } from '@/contract/artists/handle-from-name';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId, ServiceId, StudioId, UserId } from '@/contract/ids/ids';
import type { CompleteSetupInput } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import type { Deps } from '@/server/domain/context';
import { isSetupOpen } from '@/server/domain/studios/is-setup-open';
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
    await makeStudio(tx, founding, input);
    await makeAdmin(tx, founding, { ...input, passwordHash });
    await makeOwnProfile(tx, ctx, founding, input);
    const { studioId, userId, now } = founding;
    const subject = { studioId, adminId: userId };
    await appendAuditEntry(tx, ctx, { studioId, actorId: userId, action: 'studio.created', subject, occurredAt: now });
  });
  return {};
}

/** The row is deleted for one transaction only; a second one waits for the first and then finds nothing. */
async function useLink(tx: Tx, token: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
  const used = await tx.setupLink.deleteMany({ where: { tokenHash: hashSetupToken(token) } });
  if (used.count === 0) throw new DomainError('setup.link-invalid');
}

async function makeStudio(
  tx: Tx,
  { studioId, now }: Founding,
  { studioName, zone }: CompleteSetupInput,
): Promise<void> {
  const isTaken = async (handle: string) => (await tx.studio.count({ where: { handle } })) > 0;
  const handle = await freeHandle(studioName, 'studio', isTaken);
  await tx.studio.create({ data: { id: studioId, name: studioName, handle, zone, createdAt: now } });
}

type AdminDraft = CompleteSetupInput & { readonly passwordHash: string };

async function makeAdmin(tx: Tx, { studioId, userId, now }: Founding, draft: AdminDraft): Promise<void> {
  const { name, email, zone, passwordHash } = draft;
  const made = await tx.user.createMany({
    data: { id: userId, name, email, zone, passwordHash, emailVerifiedAt: now, createdAt: now },
    skipDuplicates: true,
  });
  if (made.count === 0) throw new DomainError('auth.email-taken');
  await tx.membership.create({ data: { studioId, userId, role: 'admin', createdAt: now } });
}

async function makeOwnProfile(tx: Tx, ctx: SetupContext, founding: Founding, input: CompleteSetupInput): Promise<void> {
  if (!input.artist) return;
  const { studioId, userId, now } = founding;
  const { city, serviceName, durationMinutes } = input.artist;
  const artistId = ctx.ids.newId<ArtistId>();
  const isTaken = async (handle: string) => (await tx.artist.count({ where: { handle } })) > 0;
  const handle = await freeHandle(input.name, 'artist', isTaken);
  await tx.membership.create({ data: { studioId, userId, role: 'artist', createdAt: now } });
  await tx.artist.create({
    data: {
      id: artistId,
      studioId,
      userId,
      handle,
      handleKey: handleKeyOf(handle),
      name: input.name,
      city,
      zone: input.zone,
      styles: [],
      createdAt: now,
    },
  });
  const id = ctx.ids.newId<ServiceId>();
  await tx.service.create({ data: { id, studioId, artistId, name: serviceName, durationMinutes, createdAt: now } });
}

async function freeHandle(
  name: string,
  fallback: string,
  isTaken: (handle: string) => Promise<boolean>,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const handle = handleFromName(name, fallback, attempt);
    if (!(await isTaken(handle))) return handle;
  }
}
