import { z } from 'zod';
import { ArtistId } from '@/contract/ids/ids';
import { DateRuleView, SlotMinutes } from '@/contract/schemas/availability';
import { PictureView } from '@/contract/schemas/picture';
import { PolicyView } from '@/contract/schemas/policy';

export const Handle = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/);

export const ServiceView = z.object({
  id: z.string(),
  name: z.string(),
  durationMinutes: z.int(),
  priceCents: z.int().nullable(),
  currency: z.string(),
  description: z.string(),
  /** What the artist needs for themself before and after; nobody else is booked into it. */
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  /** Free times are offered from this long before they begin, */
  noticeMinutes: z.int(),
  /** this many days ahead, */
  windowDays: z.int(),
  /** and no more than this many a day; null is as many as fit. */
  perDayLimit: z.int().nullable(),
  /** A free time can be booked at once, without being asked for. */
  isInstant: z.boolean(),
});
export type ServiceView = z.infer<typeof ServiceView>;

/** Part of a day that work is done in: `HH:mm` in the artist's zone; `to` may be up to `36:00`, past midnight it counts on. */
export const OpeningHours = z.object({
  /** Monday is 1, Sunday 7. */
  weekday: z.int().min(1).max(7),
  from: z.string(),
  to: z.string(),
});
export type OpeningHours = z.infer<typeof OpeningHours>;

export const PortfolioItemView = z.object({ id: z.string(), caption: z.string(), picture: PictureView });
export type PortfolioItemView = z.infer<typeof PortfolioItemView>;

const StudioPart = z.object({ id: z.string(), name: z.string() });

/** What artists see of themselves where they edit it. */
export const ArtistEditView = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  city: z.string(),
  zone: z.string(),
  styles: z.array(z.string()),
  about: z.string(),
  studio: StudioPart,
  /** What is offered now, the oldest first. */
  services: z.array(ServiceView),
  picture: PictureView.nullable(),
  /** In the artist's order. */
  portfolio: z.array(PortfolioItemView),
  /** From Monday morning on. Shown, and what free times are found in; nothing is refused for being outside. */
  hours: z.array(OpeningHours),
  /** Free times begin with each part of the hours, and then in such steps. */
  slotMinutes: SlotMinutes,
  /** What changing one's mind costs, in force now; null when nothing was ever said about it. */
  policy: PolicyView.nullable(),
  /** Takes no new requests at the moment. */
  isPaused: z.boolean(),
});
export type ArtistEditView = z.infer<typeof ArtistEditView>;

/** An artist as anybody may see them. */
export const ArtistView = ArtistEditView.extend({
  /** Usual time to a first answer, in whole minutes; null when there is too little to tell. */
  responseMinutes: z.int().nullable(),
  /** The first free time there is for any service, in the next 60 days. Null when paused, or without hours or services. */
  nextFreeAt: z.string().nullable(),
  /** Days off, other hours and travels, from today on. */
  dateRules: z.array(DateRuleView),
});
export type ArtistView = z.infer<typeof ArtistView>;

/** An artist as one of many. */
export const ArtistCardView = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  city: z.string(),
  zone: z.string(),
  styles: z.array(z.string()),
  studio: StudioPart,
  picture: PictureView.nullable(),
  /** The first three of the portfolio. */
  pictures: z.array(PictureView),
  /** What asking for something costs at least; null when no price is shown. In the currency searched for, if one was. */
  cheapest: z.object({ priceCents: z.int(), currency: z.string() }).nullable(),
  responseMinutes: z.int().nullable(),
  nextFreeAt: z.string().nullable(),
  isPaused: z.boolean(),
  /** Without a service there is nothing to ask for yet; one can write to them all the same. */
  hasServices: z.boolean(),
});
export type ArtistCardView = z.infer<typeof ArtistCardView>;

export const ByHandleInput = z.strictObject({ handle: Handle });
export const ByIdInput = z.strictObject({ artistId: ArtistId });
