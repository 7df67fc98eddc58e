import { z } from 'zod';
import { PushDeviceId } from '@/contract/ids/ids';
import { MAX_ENDPOINT_LENGTH } from '@/contract/push/push-services';

const Endpoint = z.string().min(1).max(MAX_ENDPOINT_LENGTH);
/** An uncompressed point of P-256, and 16 secret bytes; base64url, as browsers write them. */
const PublicKey = z.string().regex(/^B[A-P][A-Za-z0-9_-]{85}$/);
const AuthSecret = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** What `PushSubscription.toJSON()` says. */
export const RegisterPushInput = z.strictObject({
  endpoint: Endpoint,
  keys: z.strictObject({ p256dh: PublicKey, auth: AuthSecret }),
  /** This browser did so before: if it is not known any more, it was removed or its service gave it up, and stays out. */
  again: z.boolean().optional(),
});
export type RegisterPushInput = z.infer<typeof RegisterPushInput>;

export const UnregisterPushInput = z.strictObject({ endpoint: Endpoint });
export type UnregisterPushInput = z.infer<typeof UnregisterPushInput>;

export const PushDeviceInput = z.strictObject({ deviceId: PushDeviceId });
export type PushDeviceInput = z.infer<typeof PushDeviceInput>;

export const SetNotificationsInput = z.strictObject({ on: z.boolean() });
export type SetNotificationsInput = z.infer<typeof SetNotificationsInput>;

/** `null` when this installation sends no pushes. */
export type PushKeyView = { readonly publicKey: string | null };

/** A browser that rings. */
export type PushDeviceView = {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** It belongs to the session that asks. */
  readonly current: boolean;
  /** Its service has not taken anything lately. */
  readonly troubled: boolean;
};
