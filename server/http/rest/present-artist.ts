import type { ArtistAnswer, ArtistCardAnswer, FreeSlotsAnswer } from '@/contract/api/v1/artist';
import { splitAtMidnight } from '@/contract/availability/hours';
import { pictureUrl } from '@/contract/pictures/picture-url';
import type { ArtistCardView, ArtistView } from '@/contract/schemas/artist';
import type { FreeSlots } from '@/contract/schemas/availability';
import type { PictureView } from '@/contract/schemas/picture';
import { presentPolicyAnswer } from '@/server/http/rest/present-policy';

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
  services: view.services.map((service) => ({
    id: service.id,
    name: service.name,
    duration_minutes: service.durationMinutes,
    price_cents: service.priceCents,
    currency: service.currency,
    description: service.description,
    notice_minutes: service.noticeMinutes,
    window_days: service.windowDays,
    instant: service.isInstant,
  })),
  policy: view.policy && presentPolicyAnswer(view.policy),
  portfolio: view.portfolio.map(({ id, caption, picture }) => ({ id, caption, picture: presentPicture(picture) })),
  // Programs were told that a day ends at 24:00 at the latest.
  hours: splitAtMidnight(view.hours).map(({ weekday, from, to }) => ({ weekday, from, to })),
  date_rules: view.dateRules.map(({ firstDay, lastDay, hours, zone, label }) => ({
    first_day: firstDay,
    last_day: lastDay,
    hours,
    zone,
    label,
  })),
});

/** Free times, as the public API writes them. */
export const presentFreeSlots = ({ zone, slots, until, isPaused }: FreeSlots): FreeSlotsAnswer => ({
  zone,
  slots: slots.map((slot) => ({
    starts_at: slot.startsAt,
    wall_start: slot.wallStart,
    zone: slot.zone,
    ...(slot.later ? { later: true as const } : {}),
  })),
  until,
  paused: isPaused,
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
