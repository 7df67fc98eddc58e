import { z } from 'zod';
import { LOCALES } from '@/contract/i18n/locales';
import { SessionId } from '@/contract/ids/ids';
import type { PictureView } from '@/contract/schemas/picture';
import { EmailAddress, Password, PersonName, SixDigitCode, words, ZoneName } from '@/contract/schemas/text-fields';

export const SignUpInput = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  password: Password,
  zone: ZoneName,
});
export type SignUpInput = z.infer<typeof SignUpInput>;

/** `name` is used when the code makes a new account. */
export const RequestCodeInput = z.strictObject({
  email: EmailAddress,
  name: PersonName.optional(),
  zone: ZoneName.optional(),
});
export type RequestCodeInput = z.infer<typeof RequestCodeInput>;

export const PasswordSignIn = z.strictObject({ email: EmailAddress, password: z.string().min(1).max(200) });
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

export const CodeSignIn = z.strictObject({ email: EmailAddress, code: SixDigitCode });
export type CodeSignIn = z.infer<typeof CodeSignIn>;

export const RevokeSessionInput = z.strictObject({ sessionId: SessionId });
export const UpdateMeInput = z.strictObject({ name: PersonName, zone: ZoneName });
export type UpdateMeInput = z.infer<typeof UpdateMeInput>;

/** `current` is needed by whoever has a password. */
export const SetPasswordInput = z.strictObject({ current: z.string().max(200).optional(), next: Password });
export type SetPasswordInput = z.infer<typeof SetPasswordInput>;

/** `code`: six digits, sent to the account's own address. */
export const DeleteAccountInput = z.strictObject({ code: SixDigitCode });
export type DeleteAccountInput = z.infer<typeof DeleteAccountInput>;

/** What may come by mail besides codes and invitations. */
export const SetMailsInput = z.strictObject({ reminders: z.boolean(), bookings: z.boolean() });
export type SetMailsInput = z.infer<typeof SetMailsInput>;

/** `null` follows the browser. */
export const SetLocaleInput = z.strictObject({ locale: z.literal(LOCALES).nullable() });
export type SetLocaleInput = z.infer<typeof SetLocaleInput>;

export type MembershipRole = 'artist' | 'staff' | 'admin';

export type MeView = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  /** Chosen by the person; null follows the browser. */
  readonly locale: string | null;
  readonly picture: PictureView | null;
  /** Without one they sign in by code. */
  readonly hasPassword: boolean;
  /** Off: none of their devices rings. */
  readonly notifications: boolean;
  /** Whether mails remind them of bookings, and whether mails tell them what became of those. */
  readonly mails: SetMailsInput;
  readonly memberships: readonly {
    readonly studioId: string;
    readonly studioName: string;
    readonly role: MembershipRole;
  }[];
  /** Set when this person takes bookings. */
  readonly artist: {
    readonly id: string;
    readonly handle: string;
    /** So long before a booking begins its two sides are reminded of it. */
    readonly reminderMinutes: readonly number[];
  } | null;
};

export type SessionView = {
  readonly id: string;
  readonly kind: 'web' | 'api';
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
};

/** The one-time set-up of an empty installation: first admin, first studio, and, if wanted, their own artist profile. */
export const CompleteSetupInput = z.strictObject({
  token: z.string().min(20).max(200),
  studioName: words(80),
  name: PersonName,
  email: EmailAddress,
  password: Password,
  zone: ZoneName,
  artist: z
    .strictObject({
      city: words(80),
      serviceName: words(80),
      durationMinutes: z
        .int()
        .min(5)
        .max(24 * 60),
    })
    .optional(),
});
export type CompleteSetupInput = z.infer<typeof CompleteSetupInput>;
