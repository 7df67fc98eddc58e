import type { ArtistCardView } from '@/contract/schemas/artist';
import type { Database } from '@/server/db/database';
import type { Prisma } from '@/server/db/generated/client';
import { nextFreeOf } from '@/server/domain/directory/next-free-of';
import { cheapestOf } from '@/server/domain/directory/offers';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

const PICTURES_ON_CARD = 3;

const CARD_PARTS = {
  studio: { select: { id: true, name: true } },
  user: { select: { picture: { select: PICTURE_PARTS } } },
  services: { where: { retiredAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  portfolio: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: PICTURES_ON_CARD,
    select: { picture: { select: PICTURE_PARTS } },
  },
} as const satisfies Prisma.ArtistInclude;

type CardRow = Prisma.ArtistGetPayload<{ include: typeof CARD_PARTS }>;

type Asked = { readonly ids: readonly string[]; readonly now: number; readonly currency: string | null };

/** The cards of these artists, in this order. */
export async function cardsOf(db: Database, { ids, now, currency }: Asked): Promise<readonly ArtistCardView[]> {
  if (ids.length === 0) return [];
  const rows = await db.prisma.artist.findMany({ where: { id: { in: [...ids] } }, include: CARD_PARTS });
  const nextFree = await nextFreeOf(db, ids, now);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [presentCard(row, { currency, nextFree: nextFree.get(id) ?? null })] : [];
  });
}

type Found = { readonly currency: string | null; readonly nextFree: number | null };

const presentCard = (row: CardRow, { currency, nextFree }: Found): ArtistCardView => ({
  id: row.id,
  handle: row.handle,
  name: row.name,
  city: row.city,
  zone: row.zone,
  styles: row.styles,
  studio: { id: row.studio.id, name: row.studio.name },
  picture: presentPicture(row.user.picture),
  pictures: row.portfolio.map(({ picture }) => presentPicture(picture)),
  cheapest: cheapestOf(row.services, currency),
  responseMinutes: row.responseMinutes,
  nextFreeAt: nextFree === null ? null : new Date(nextFree).toISOString(),
  isPaused: row.pausedAt !== null,
  hasServices: row.services.length > 0,
});
