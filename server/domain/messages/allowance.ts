import { DomainError } from '@/contract/errors/domain-error';
import type { Tx } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';

/** What somebody is asked to wait who has used up their minute. */
export const SEND_PAUSE_SECONDS = 10;

/**
 * For acts that leave a message in the conversation: they count like messages that are typed. Derived from what was really sent,
 * so a restart forgives nobody. To be asked after a retry was looked for: retries are free.
 * @throws DomainError request.too-many
 */
export async function demandSendAllowance(tx: Tx, ctx: UserContext): Promise<void> {
  const rows = await tx.$queryRaw<{ sent: number }[]>`
    SELECT count(*)::int AS sent FROM (
      SELECT 1 FROM message WHERE sender_id = ${ctx.actor.userId}::uuid AND sent_at > now() - interval '1 minute'
      LIMIT ${ctx.sendLimitPerMinute}
    ) AS last_minute`;
  if ((rows[0]?.sent ?? 0) < ctx.sendLimitPerMinute) return;
  throw new DomainError('request.too-many', { retryAfterSeconds: SEND_PAUSE_SECONDS });
}
