import { CARD_PICTURES } from '@/contract/artists/share-card';
import { DomainError } from '@/contract/errors/domain-error';
import type { PictureId } from '@/contract/ids/ids';
import type { Deps } from '@/server/domain/context';
import { pictureFile } from '@/server/domain/pictures/queries';
import type { ImageRenderer } from '@/server/platform/images/image-renderer';

/** Wide enough for the largest place on a card. */
const SOURCE_WIDTH = 960;

/** What an artist's share card is made of, the first pieces of the portfolio. @throws DomainError `artist.not-found` */
export async function shareCardPictures(
  { db }: Pick<Deps, 'db'>,
  { handle }: { readonly handle: string },
): Promise<readonly PictureId[]> {
  const artist = await db.prisma.artist.findUnique({
    where: { handle, closedAt: null },
    select: {
      portfolio: { select: { pictureId: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: CARD_PICTURES },
    },
  });
  if (!artist) throw new DomainError('artist.not-found');
  return artist.portfolio.map(({ pictureId }) => pictureId as PictureId);
}

/** What the card of the whole house is made of: the first piece of the artists who were here first. */
export async function houseCardPictures({ db }: Pick<Deps, 'db'>): Promise<readonly PictureId[]> {
  const rows = await db.prisma.portfolioItem.findMany({
    where: { position: 0, artist: { closedAt: null } },
    select: { pictureId: true },
    orderBy: [{ artist: { createdAt: 'asc' } }, { id: 'asc' }],
    take: CARD_PICTURES,
  });
  return rows.map(({ pictureId }) => pictureId as PictureId);
}

/** The share card as JPEG. */
export async function renderShareCard(
  ctx: Pick<Deps, 'db'> & { readonly images: ImageRenderer },
  pictureIds: readonly PictureId[],
): Promise<Uint8Array> {
  const files = pictureIds.map((pictureId) => pictureFile(ctx, { pictureId, width: SOURCE_WIDTH }));
  return ctx.images.card(await Promise.all(files));
}
