import { DomainError } from '@/contract/errors/domain-error';
import type { PictureView, SetPictureInput } from '@/contract/schemas/picture';
import type { UserContext } from '@/server/domain/context';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

/**
 * Shows one of the actor's own portraits beside their name, or initials again. The portrait before it is removed.
 * @throws DomainError picture.not-found, also for somebody else's or one of another purpose.
 */
export function setPortrait(ctx: UserContext, { pictureId }: SetPictureInput): Promise<PictureView | null> {
  const { userId } = ctx.actor;
  return ctx.db.transact(async (tx) => {
    const picture =
      pictureId &&
      (await tx.picture.findFirst({
        where: { id: pictureId, ownerId: userId, purpose: 'portrait' },
        select: PICTURE_PARTS,
      }));
    if (pictureId && !picture) throw new DomainError('picture.not-found');
    const { pictureId: before } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { pictureId: true },
    });
    await tx.user.update({ where: { id: userId }, data: { pictureId } });
    if (before && before !== pictureId) await tx.picture.deleteMany({ where: { id: before, ownerId: userId } });
    return presentPicture(picture || null);
  });
}
