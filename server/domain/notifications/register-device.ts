import { ECDH } from 'node:crypto';
import { DomainError } from '@/contract/errors/domain-error';
import type { PushDeviceId } from '@/contract/ids/ids';
import { isPushEndpoint } from '@/contract/push/push-services';
import type { RegisterPushInput } from '@/contract/schemas/push';
import type { Tx } from '@/server/db/database';
import type { DeviceContext } from '@/server/domain/notifications/context';

const MOST_DEVICES = 20;
const MAX_USER_AGENT = 300;

/** `null`: it was registered before and is known no more. */
type Registered = { readonly deviceId: PushDeviceId | null };

/**
 * Notes that this browser may be rung for the actor, until its session ends. Repeated whenever the app is opened. A browser that
 * somebody else used before is theirs no more; of more than twenty, those not seen for longest go.
 * @throws DomainError push.off, push.unknown-service, input.invalid (keys that nothing can be encrypted for)
 */
export async function registerDevice(
  ctx: DeviceContext,
  { endpoint, keys, again = false }: RegisterPushInput,
): Promise<Registered> {
  if (ctx.push.publicKey === null) throw new DomainError('push.off');
  if (!isPushEndpoint(endpoint)) throw new DomainError('push.unknown-service');
  if (!isOnCurve(keys.p256dh)) throw new DomainError('input.invalid');
  const { userId, sessionId } = ctx.actor;
  const userAgent = ctx.userAgent.replaceAll('\0', '').slice(0, MAX_USER_AGENT);
  return ctx.db.transact(async (tx) => {
    const isKnown = (await tx.pushDevice.count({ where: { endpoint, userId } })) > 0;
    if (again && !isKnown) return { deviceId: null };
    // By the database's clock: only messages sent after this ring here.
    const rows = await tx.$queryRaw<{ id: PushDeviceId }[]>`
      INSERT INTO push_device AS known (id, user_id, session_id, endpoint, p256dh, auth, user_agent, language)
      VALUES (${ctx.ids.newId<PushDeviceId>()}::uuid, ${userId}::uuid, ${sessionId}::uuid, ${endpoint}, ${keys.p256dh},
        ${keys.auth}, ${userAgent}, ${ctx.language})
      ON CONFLICT (endpoint) DO UPDATE SET user_id = excluded.user_id, session_id = excluded.session_id,
        p256dh = excluded.p256dh, auth = excluded.auth, user_agent = excluded.user_agent, language = excluded.language, last_seen_at = now(),
        created_at = CASE WHEN known.user_id = excluded.user_id THEN known.created_at ELSE now() END
      RETURNING id`;
    const deviceId = rows[0]?.id;
    if (deviceId === undefined) throw new Error('registerDevice: the statement returned no row');
    await forgetOldest(tx, userId);
    return { deviceId };
  });
}

async function forgetOldest(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM push_device WHERE id IN (
      SELECT id FROM push_device WHERE user_id = ${userId}::uuid ORDER BY last_seen_at DESC, id DESC OFFSET ${MOST_DEVICES}
    )`;
}

function isOnCurve(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}
