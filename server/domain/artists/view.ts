import type { ArtistView } from '@/contract/schemas/artist';
import type { Prisma } from '@/server/db/generated/client';

/** What {@link presentArtist} needs of a row: the studio, and what is still offered. */
export const ARTIST_PARTS = {
  studio: { select: { id: true, name: true } },
  services: { where: { retiredAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ArtistInclude;

type ArtistRow = Prisma.ArtistGetPayload<{ include: typeof ARTIST_PARTS }>;

/** An artist as anybody may see them. */
export const presentArtist = (row: ArtistRow): ArtistView => ({
  id: row.id,
  handle: row.handle,
  name: row.name,
  city: row.city,
  zone: row.zone,
  styles: row.styles,
  about: row.about,
  studio: { id: row.studio.id, name: row.studio.name },
  services: row.services.map(({ id, name, durationMinutes, priceCents, currency }) => ({
    id,
    name,
    durationMinutes,
    priceCents,
    currency,
  })),
});
