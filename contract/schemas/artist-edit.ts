import { z } from 'zod';
import {
  ABOUT_LENGTH,
  CAPTION_LENGTH,
  CITY_LENGTH,
  LONGEST_SERVICE_MINUTES,
  MOST_CENTS,
  MOST_HOURS,
  MOST_STYLES,
  SERVICE_NAME_LENGTH,
  SHORTEST_SERVICE_MINUTES,
  STYLE_LENGTH,
} from '@/contract/artists/limits';
import {
  DESCRIPTION_LENGTH,
  LONGEST_BUFFER_MINUTES,
  LONGEST_NOTICE_MINUTES,
  LONGEST_WINDOW_DAYS,
  MOST_PER_DAY,
} from '@/contract/availability/limits';
import { REMINDER_MINUTES } from '@/contract/bookings/reminders';
import { PictureId, PortfolioItemId, ServiceId } from '@/contract/ids/ids';
import { dayPartFields, SlotMinutes } from '@/contract/schemas/availability';
import { Currency } from '@/contract/schemas/currency';
import { optionalWords, PersonName, words, ZoneName } from '@/contract/schemas/text-fields';

/** As typed: what is wrong with it is said by a code of its own. */
const WishedHandle = z.string().max(200);
export const CheckHandleInput = z.strictObject({ handle: WishedHandle });
export type CheckHandleInput = z.infer<typeof CheckHandleInput>;

/** What is left out is as usual; of a service that is there, it stays as it is. */
const bookingTerms = {
  bufferBeforeMinutes: z.int().min(0).max(LONGEST_BUFFER_MINUTES).exactOptional(),
  bufferAfterMinutes: z.int().min(0).max(LONGEST_BUFFER_MINUTES).exactOptional(),
  noticeMinutes: z.int().min(0).max(LONGEST_NOTICE_MINUTES).exactOptional(),
  windowDays: z.int().min(1).max(LONGEST_WINDOW_DAYS).exactOptional(),
  perDayLimit: z.int().min(1).max(MOST_PER_DAY).nullable().exactOptional(),
  isInstant: z.boolean().exactOptional(),
};

const serviceFields = {
  name: words(SERVICE_NAME_LENGTH),
  durationMinutes: z.int().min(SHORTEST_SERVICE_MINUTES).max(LONGEST_SERVICE_MINUTES),
  /** Null is agreed on in the conversation. */
  priceCents: z.int().min(0).max(MOST_CENTS).nullable(),
  currency: Currency,
  description: optionalWords(DESCRIPTION_LENGTH).exactOptional(),
  ...bookingTerms,
};
export const ServiceInput = z.strictObject(serviceFields);
export type ServiceInput = z.infer<typeof ServiceInput>;

const profileFields = {
  name: PersonName,
  city: words(CITY_LENGTH),
  zone: ZoneName,
  styles: z.array(words(STYLE_LENGTH)).min(1).max(MOST_STYLES),
};
const About = optionalWords(ABOUT_LENGTH);

export const OnboardInput = z.strictObject({
  ...profileFields,
  handle: WishedHandle,
  about: About.default(''),
  service: ServiceInput,
});
export type OnboardInput = z.infer<typeof OnboardInput>;

/** The handle stays: it is on people's cards and walls. */
export const UpdateProfileInput = z.strictObject({ ...profileFields, about: About });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const UpdateServiceInput = z.strictObject({ serviceId: ServiceId, ...serviceFields });
export type UpdateServiceInput = z.infer<typeof UpdateServiceInput>;
export const RetireServiceInput = z.strictObject({ serviceId: ServiceId });
export type RetireServiceInput = z.infer<typeof RetireServiceInput>;
export const RestoreServiceInput = z.strictObject({ serviceId: ServiceId });
export type RestoreServiceInput = z.infer<typeof RestoreServiceInput>;

const Caption = optionalWords(CAPTION_LENGTH);
export const AddPortfolioItemInput = z.strictObject({ pictureId: PictureId, caption: Caption.default('') });
export type AddPortfolioItemInput = z.infer<typeof AddPortfolioItemInput>;
export const UpdatePortfolioItemInput = z.strictObject({ itemId: PortfolioItemId, caption: Caption });
export type UpdatePortfolioItemInput = z.infer<typeof UpdatePortfolioItemInput>;
export const RemovePortfolioItemInput = z.strictObject({ itemId: PortfolioItemId });
export type RemovePortfolioItemInput = z.infer<typeof RemovePortfolioItemInput>;
/** Every piece there is, once each, in the new order. */
export const OrderPortfolioInput = z.strictObject({ itemIds: z.array(PortfolioItemId).min(1).max(100) });
export type OrderPortfolioInput = z.infer<typeof OrderPortfolioInput>;

const HoursInput = z.strictObject({ weekday: z.int().min(1).max(7), ...dayPartFields });
/** Replaces all hours; whether they make sense together is said by a code of its own. Without `slotMinutes` those stay. */
export const SetHoursInput = z.strictObject({
  hours: z.array(HoursInput).max(MOST_HOURS),
  slotMinutes: SlotMinutes.exactOptional(),
});
export type SetHoursInput = z.infer<typeof SetHoursInput>;

/** Empty: nobody is reminded. */
export const SetRemindersInput = z.strictObject({
  minutes: z
    .array(z.literal(REMINDER_MINUTES))
    .max(REMINDER_MINUTES.length)
    .refine((all) => new Set(all).size === all.length),
});
export type SetRemindersInput = z.infer<typeof SetRemindersInput>;

export const SetPausedInput = z.strictObject({ paused: z.boolean() });
export type SetPausedInput = z.infer<typeof SetPausedInput>;

export type HandleCheck = {
  readonly free: boolean;
  /** Why not. */
  readonly code:
    | 'artist.handle-taken'
    | 'artist.handle-reserved'
    | 'artist.handle-looks-alike'
    | 'artist.handle-invalid'
    | null;
  /** One like it that is free; null when it is free itself. */
  readonly suggestion: string | null;
};
