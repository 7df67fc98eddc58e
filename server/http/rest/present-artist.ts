import type { ArtistAnswer, ArtistCardAnswer } from '@/contract/api/v1/artist';
import { pictureUrl } from '@/contract/pictures/picture-url';
import type { ArtistCardView, ArtistView } from '@/contract/schemas/artist';
import type { PictureView } from '@/contract/schemas/picture';

/** An artist as one of many, as the public API writes it. */
export const presentArtistCard = (view: ArtistCardView): ArtistCardAnswer => ({
  ...sharedOf(view),
  pictures: view.pictures.map(presentPicture),
  cheapest: view.cheapest && { price_cents: view.cheapest.priceCents, currency: view.cheapest.currency },
  has_services: view.hasServices,
});

/** A whole profile, as the public API writes it. */
export const presentArtistAnswer = (view: ArtistView): ArtistAnswer => ({
  ...sharedOf(view),
  about: view.about,
  services: view.services.map(({ id, name, durationMinutes, priceCents, currency }) => ({
    id,
    name,
    duration_minutes: durationMinutes,
    price_cents: priceCents,
    currency,
  })),
  portfolio: view.portfolio.map(({ id, caption, picture }) => ({ id, caption, picture: presentPicture(picture) })),
  hours: view.hours.map(({ weekday, from, to }) => ({ weekday, from, to })),
});

const sharedOf = (view: ArtistCardView | ArtistView) => ({
  id: view.id,
  handle: view.handle,
  name: view.name,
  city: view.city,
  zone: view.zone,
  styles: view.styles,
  studio: { id: view.studio.id, name: view.studio.name },
  picture: view.picture && presentPicture(view.picture),
  response_minutes: view.responseMinutes,
  next_free_at: view.nextFreeAt,
  paused: view.isPaused,
});

const presentPicture = ({ id, width, height, colour }: PictureView) => ({
  id,
  url: pictureUrl(id, width),
  width,
  height,
  colour,
});
