import { z } from 'zod';
import { type ArtistEditView, OpeningHours, type ServiceView } from '@/contract/schemas/artist';
import { SlotMinutes } from '@/contract/schemas/availability';
import type { Prisma } from '@/server/db/generated/client';
import { POLICY_IN_FORCE, presentPolicy } from '@/server/domain/artists/policy-view';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

/** What {@link presentArtist} needs of a row: the studio, the portrait, what is still offered and the portfolio. */
export const ARTIST_PARTS = {
  studio: { select: { id: true, name: true } },
  user: { select: { picture: { select: PICTURE_PARTS } } },
  services: { where: { retiredAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  policies: POLICY_IN_FORCE,
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
  services: row.services.map(presentService),
  picture: presentPicture(row.user.picture),
  portfolio: row.portfolio.map(({ id, caption, picture }) => ({ id, caption, picture: presentPicture(picture) })),
  hours: [...hoursOf(row.hours)],
  slotMinutes: SlotMinutes.parse(row.slotMinutes),
  policy: row.policies[0] ? presentPolicy(row.policies[0]) : null,
  isPaused: row.pausedAt !== null,
});

const presentService = (row: ArtistRow['services'][number]): ServiceView => ({
  id: row.id,
  name: row.name,
  durationMinutes: row.durationMinutes,
  priceCents: row.priceCents,
  currency: row.currency,
  description: row.description,
  bufferBeforeMinutes: row.bufferBeforeMinutes,
  bufferAfterMinutes: row.bufferAfterMinutes,
  noticeMinutes: row.noticeMinutes,
  windowDays: row.windowDays,
  perDayLimit: row.perDayLimit,
  isInstant: row.isInstant,
});
