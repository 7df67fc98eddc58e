import { DomainError } from '@/contract/errors/domain-error';
import type { PictureId } from '@/contract/ids/ids';
import type { PicturePurpose } from '@/contract/pictures/picture-url';
import type { PictureView } from '@/contract/schemas/picture';
import type { Tx } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { presentPicture } from '@/server/domain/pictures/view';
import type { ImageRenderer } from '@/server/platform/images/image-renderer';
import type { RateLimiter } from '@/server/platform/rate-limiter';

export type PictureContext = UserContext & { readonly images: ImageRenderer; readonly limiter: RateLimiter };

/** So long an upload may wait to be used, then it makes room. */
const UNUSED_MS = 24 * 60 * 60_000;

/**
 * Makes a picture of the uploaded bytes, in every size, and keeps it for its owner. It shows nowhere before another act uses it;
 * earlier uploads of theirs that were never used are removed.
 * @throws DomainError picture.unreadable, request.too-many
 */
export async function storePicture(
  ctx: PictureContext,
  { upload, purpose }: { readonly upload: Uint8Array; readonly purpose: PicturePurpose },
): Promise<PictureView> {
  await ctx.limiter.take('upload', ctx.actor.userId);
  const rendered = await ctx.images.render(upload, purpose);
  if (rendered === 'unreadable') throw new DomainError('picture.unreadable');
  const { width, height, colour, files } = rendered;
  const id = ctx.ids.newId<PictureId>();
  const ownerId = ctx.actor.userId;
  const now = ctx.clock.now();
  return ctx.db.transact(async (tx) => {
    await removeUnused(tx, ownerId, new Date(now.getTime() - UNUSED_MS));
    const row = await tx.picture.create({ data: { id, ownerId, purpose, width, height, colour, createdAt: now } });
    await tx.pictureFile.createMany({ data: files.map((file) => ({ pictureId: id, ...file })) });
    return presentPicture(row);
  });
}

const removeUnused = (tx: Tx, ownerId: string, before: Date) =>
  tx.picture.deleteMany({
    where: { ownerId, createdAt: { lt: before }, portfolioItem: null, portraitOf: { none: {} } },
  });
