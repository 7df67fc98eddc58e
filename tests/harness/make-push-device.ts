import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import type { PushDeviceId } from '@/contract/ids/ids';
import type { MadeSession } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

/** What a browser's `PushManager` would have made, with the secrets that it keeps to itself. */
export type MadeSubscription = {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly privateKey: string;
};

const CURVE = 'prime256v1';

export function makeSubscription(host = 'fcm.googleapis.com'): MadeSubscription {
  const pair = createECDH(CURVE);
  const p256dh = pair.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  const endpoint = `https://${host}/fcm/send/${randomUUID()}`;
  return { endpoint, keys: { p256dh, auth }, privateKey: pair.getPrivateKey('base64url') };
}

export type MadeDevice = MadeSubscription & { readonly id: PushDeviceId };

type DeviceDraft = { session: Pick<MadeSession, 'id' | 'userId'>; host?: string };

/** A browser of the session's person that rings for whatever was ever sent. */
export async function makePushDevice(world: World, { session, host }: DeviceDraft): Promise<MadeDevice> {
  const subscription = makeSubscription(host);
  const id = world.random.id<PushDeviceId>('push device');
  const { endpoint, keys } = subscription;
  const moment = new Date(0);
  await insertRows(world, 'push_device', [
    {
      id,
      user_id: session.userId,
      session_id: session.id,
      endpoint,
      ...keys,
      created_at: moment,
      last_seen_at: moment,
      failures: 0,
      user_agent: 'Harness',
    },
  ]);
  return { ...subscription, id };
}
