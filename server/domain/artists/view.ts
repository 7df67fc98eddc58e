import { z } from 'zod';
import { type ArtistEditView, OpeningHours } from '@/contract/schemas/artist';
import type { Prisma } from '@/server/db/generated/client';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

/** What {@link presentArtist} needs of a row: the studio, the portrait, what is still offered and the portfolio. */
export const ARTIST_PARTS = {
  studio: { select: { id: true, name: true } },
  user: { select: { picture: { select: PICTURE_PARTS } } },
  services: { where: { retiredAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  portfolio: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, caption: true, picture: { select: PICTURE_PARTS } },
  },
} as const satisfies Prisma.ArtistInclude;

export type ArtistRow = Prisma.ArtistGetPayload<{ include: typeof ARTIST_PARTS }>;

const Hours = z.array(OpeningHours);
/** The column holds what `setHours` has checked. */
export const hoursOf = (column: unknown): readonly OpeningHours[] => Hours.parse(column);

/** An artist with all that stands on the profile. */
export const presentArtist = (row: ArtistRow): ArtistEditView => ({
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
  picture: presentPicture(row.user.picture),
  portfolio: row.portfolio.map(({ id, caption, picture }) => ({ id, caption, picture: presentPicture(picture) })),
  hours: [...hoursOf(row.hours)],
  isPaused: row.pausedAt !== null,
});
